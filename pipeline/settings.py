"""What a user may choose and an analysis depends on."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path

from pipeline.errors import ModelError

DEFAULT_MODEL = "en_core_web_md"


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices that change what is found; how many workers find it is not among them."""

    model: str = DEFAULT_MODEL  # any installed spaCy pipeline with a parser, or the path of one
    gazetteer: str = ""  # path of a CSV of the user's own names

    def facts(self) -> dict[str, str]:
        """Return the settings as plain text, a file by its content, for the fingerprint.

        Raises:
            ModelError: a file that is named cannot be read.
        """
        facts = asdict(self)
        if self.gazetteer:
            try:
                facts["gazetteer"] = Path(self.gazetteer).read_text(encoding="utf-8-sig")
            except (OSError, UnicodeDecodeError) as error:
                raise ModelError(f"cannot read the gazetteer {self.gazetteer}: {error}") from error
        return facts
