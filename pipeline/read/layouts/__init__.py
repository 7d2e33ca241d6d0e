"""What databases of news export: many articles in one text, told by their layout, each with its own words for things.

text of a .txt, .docx, .rtf, .html or .pdf ─▶ drafts, or nothing where the text is no export

A layout a file: `split` says whether it is one, and takes it apart.
"""

from __future__ import annotations

from collections.abc import Callable

from pipeline.errors import ArticleError
from pipeline.read.draft import Draft
from pipeline.read.layouts import captions, europresse, factiva, gpo, nexis, nexis_uni, numbered, proquest, quoted

_LAYOUTS: tuple[Callable[[str], list[Draft] | None], ...] = (
    nexis.split,
    nexis_uni.split,
    factiva.split,
    proquest.split,
    europresse.split,
    captions.split,
    gpo.split,
    quoted.split,
    numbered.split,
)


def split(text: str) -> list[Draft] | None:
    """Return the articles of an export, in order; nothing if the text is none.

    A part that has the frame of an article and no words in it is an `ArticleError` in its place.
    """
    for layout in _LAYOUTS:
        found = layout(text)
        if found:
            return [_checked(draft) for draft in found]
    return None


def _checked(draft: Draft) -> Draft:
    if isinstance(draft, ArticleError) or draft.get("text", "").strip():
        return draft
    title = draft.get("title") or "an article without a title"
    return ArticleError(
        "read",
        "no text in this entry",
        f"{title}: the export has its headline and no text; export it once more, with the full text",
    )
