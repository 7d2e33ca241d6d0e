"""What an analyst corrected by hand: `corrections.csv` in the input folder, applied on every run.

    action,target,value,document
    merge,person:t-homan,person:thomas-homan,                two entities are one
    rename,Bill Melugin,William Melugin,                     the name an entity shall bear
    retype,organisation:bove,person,                         it is a person
    not_a_name,Turbocharge Arrests,,story.txt                no name at all; in that file only
    wrong_claim,clm_0123456789abcdef0123,,                   strike a claim
    set_speaker,clm_0123456789abcdef0123,person:pam-bondi,   somebody else said it
    set_role,clm_0123456789abcdef0123,acting director,       in another role
    set_stance,clm_0123456789abcdef0123,denies,              with another stance
    set_content,clm_0123456789abcdef0123,120-180,            these characters are what is said
    wrong_figure,fig_0123456789abcdef0123,,                  no figure at all
    set_value,fig_0123456789abcdef0123,1500,                 its value
    set_measures,fig_0123456789abcdef0123,arrest,            what it counts
    set_outlet,story.txt,The Evening Ledger,                 who published the article
    set_published,story.txt,2025-01-26,                      and when
    add_claim,120-180,person:pam-bondi,story.txt             a claim that was missed, and who says it
    same_statement,stm_01…,stm_89…,                          the two say the same
    not_same,clm_01…,clm_89…,                                they do not
    not_a_disagreement,dis_01…,,                             both can hold

A target is an entity_id or a name, the id of a claim or figure, the file of an article, or a stretch of its text
(characters count as in `claims.csv`); of two statements either's id, or that of one of its claims; or a disagreement_id.
A column `words`, which the page writes, tells what stands at a stretch of text; where other words stand, nothing is
done. Further columns are not read.
"""

from __future__ import annotations

import csv
from dataclasses import replace
from math import isfinite
from pathlib import Path

from pipeline.corrections import Correction, Corrections
from pipeline.errors import InputError
from pipeline.records import ENTITY_TYPES, STANCES
from pipeline.tables.amended import OF_ARTICLES, OF_CLAIMS, OF_FIGURES, spans_of
from pipeline.text.day_lines import day_of
from pipeline.text.day_order import year_alone

ENTITY_ACTIONS = ("merge", "rename", "retype", "not_a_name")
CLAIM_ACTIONS = ("wrong_claim", "set_speaker", *OF_CLAIMS, *OF_FIGURES, *OF_ARTICLES)
STATEMENT_ACTIONS = ("same_statement", "not_same", "not_a_disagreement")
_ACTIONS = ENTITY_ACTIONS + CLAIM_ACTIONS + STATEMENT_ACTIONS
_WITH_VALUE = frozenset(
    {"merge", "rename", "retype", "set_speaker", "set_content", "set_value", "same_statement", "not_same"}
)


def load_corrections(path: Path) -> Corrections:
    """Read a corrections file. A row that makes no sense is a fault to report, not an error.

    Raises:
        InputError: the file cannot be read, or has no columns `action` and `target`.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            table = csv.DictReader(file)
            if not {"action", "target"} <= {(name or "").strip().lower() for name in table.fieldnames or ()}:
                raise InputError(f"{path}: the first line must name the columns action,target,value,document")
            rows = [(table.line_num, {(k or "").strip().lower(): _cell(v) for k, v in row.items()}) for row in table]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(f"cannot read {path}: {error}; save it as CSV in UTF-8") from error
    good: list[Correction] = []
    faults: list[str] = []
    for line, row in rows:
        if not any(row.values()):
            continue
        action = row.get("action", "").lower().replace(" ", "_").replace("-", "_")
        correction = Correction(
            line, action, row["target"], *(row.get(name, "") for name in ("value", "document", "words"))
        )
        fault = _fault(correction)
        if fault:
            faults.append(f"{correction}: {fault}")
        else:
            good.append(_dated(correction))
    return Corrections(
        tuple(c for c in good if c.action in ENTITY_ACTIONS),
        tuple(c for c in good if c.action in CLAIM_ACTIONS),
        tuple(c for c in good if c.action in STATEMENT_ACTIONS),
        tuple(faults),
    )


def _cell(value: str | list[str] | None) -> str:
    """Return a cell's text; the apostrophe that guards `=…` in our own tables is undone."""
    text = value.strip() if isinstance(value, str) else ""
    return text[1:] if len(text) > 1 and text[0] == "'" and text[1] in "=+-@" else text


def _fault(correction: Correction) -> str:
    if correction.action not in _ACTIONS:
        return f"no such action; use one of {', '.join(_ACTIONS)}"
    if not correction.target:
        return "the target is missing"
    if correction.action in _WITH_VALUE and not correction.value:
        return "the value is missing"
    if correction.action == "retype" and correction.value not in ENTITY_TYPES:
        return f"no such type; use one of {', '.join(ENTITY_TYPES)}"
    if correction.action == "set_stance" and correction.value not in STANCES:
        return f"no such stance; use one of {', '.join(filter(None, STANCES))}"
    if correction.action == "set_value" and not _is_number(correction.value):
        return "the value is no plain number, such as 1500 or 0.05"
    if correction.action == "set_published" and correction.value:
        return _date_fault(correction.value)
    if correction.action == "set_content" and not spans_of(correction.value):
        return "the value is no stretch of the text, such as 120-180 or 120-150;160-180"
    if correction.action == "add_claim":
        return _missed_fault(correction)
    return ""


def _missed_fault(correction: Correction) -> str:
    if not spans_of(correction.target):
        return "the target is no stretch of the text, such as 120-180"
    return "" if correction.document else "the document is missing"


def _date_fault(value: str) -> str:
    if year_alone(value):
        return "the day or the month of the value may come first; write it as 2025-01-26"
    return "" if day_of(value) else "the value is no date, such as 2025-01-26, 26 January 2025, 2025-01 or 2025"


def _dated(correction: Correction) -> Correction:
    """Return a correction with the date that it gives, if it gives one, as the tables write dates."""
    return replace(correction, value=day_of(correction.value)) if correction.action == "set_published" else correction


def _is_number(value: str) -> bool:
    try:
        return isfinite(float(value))
    except ValueError:
        return False
