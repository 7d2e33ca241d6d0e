"""Stage attribute: who said what, as spans: cue, source, content. A trained model; can be swapped as a folder.

The door is `Attributor`: `Attributor.load(weights).attribute(page)` gives the page's attributions.
"""

from __future__ import annotations

from pipeline.article.attribute.attributor import Attributor

__all__ = ["Attributor"]
