"""Stage figures: every quantity of an article, in base units, with what it counts, about whom and how exactly.

    "… directed to escalate the number of arrests to 1,200 to 1,500 per day, up from hundreds."
      ─▶ low 1200  high 1500   per day   measures arrest   label target
      ─▶ low 100   high 1000   per day   measures arrest   label change from

A number grammar reads the text (`numbers`), words around it give units, money, ranges, rates and bounds
(`units`, `money`, `ranges`, `rates`, `qualifiers`), numbers that count nothing are left out (`masks`, `exclusions`,
`listing`, `years`), and the parse says what is counted or measured (`counting`, `set_beside`, `measures`, `measured`,
`beside`, `climb`, `dealings`, `shares`, `phrases`), where (`places`), of what kind it is (`labels`) and when (`periods`, `time_spans`). About whom it is, is learned (`bearers`, `ties`). Words are data: `models/figures/`.
"""

from pipeline.article.figures.bearers import BEARERS
from pipeline.article.figures.find import find_figures
from pipeline.article.figures.lexicon import FigureLexicon, load_lexicon

__all__ = ["BEARERS", "FigureLexicon", "find_figures", "load_lexicon"]
