"""claimreview.jsonl: drafts of schema.org ClaimReview for fact-checkers, a line a claim worth checking, without a rating.

What a person adds before it is published: `reviewRating`, `author`, `url` and `datePublished` of the review.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pipeline.tables.exports.common import rows, write_lines
from pipeline.tables.files import CLAIMREVIEW_FILE

_WORTH = 0.5  # of checkworthy
_TYPES = {"person": "Person", "unnamed": "Person", "agency": "GovernmentOrganization", "media": "NewsMediaOrganization"}
_QUERY = f"""
    SELECT c.*, d.title, d.published, d.url FROM claims c JOIN documents d USING (doc_id)
    WHERE c.source_type != 'article' AND c.stance IN ('asserts', 'denies', 'predicts') AND c.checkworthy >= {_WORTH}
    ORDER BY c.rowid"""


def write_claimreview(db: sqlite3.Connection, folder: Path) -> Path:
    """Write the drafts and return their file.

    Raises:
        OutputError: it cannot be written.
    """
    return write_lines(folder / CLAIMREVIEW_FILE, _drafts(db))


def _drafts(db: sqlite3.Connection) -> Iterator[dict[str, Any]]:
    for claim in rows(db, _QUERY):
        article = {"@type": "NewsArticle", "headline": claim["title"], "datePublished": claim["published"],
                   "publisher": _named("Organization", claim["outlet"]), "url": claim["public_link"] or claim["url"]}  # fmt: skip
        yield {
            "@context": "https://schema.org",
            "@type": "ClaimReview",
            "identifier": claim["claim_id"],
            "claimReviewed": claim["content"],
            "itemReviewed": {
                "@type": "Claim",
                "author": {**_named(_TYPES.get(claim["source_type"], "Organization"), claim["speaker"]),
                           "jobTitle": claim["speaker_role"] if claim["source_type"] == "person" else ""},
                "datePublished": claim["when"] or claim["published"],
                "appearance": article,
            },
        }  # fmt: skip


def _named(kind: str, name: str | None) -> dict[str, str]:
    return {"@type": kind, "name": name} if name else {}
