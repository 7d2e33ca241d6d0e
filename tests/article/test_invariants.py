"""What must hold of every analysis: what is mended, what is noted, and what stops its article."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from steps import lines_run

from pipeline.article.invariants import BrokenError, mend
from pipeline.records import Analysis, Article, Claim, Entity, Figure, Mention, Zone

TEXT = "Ada Roe said that 20 ships left. She denied it."
ROE = Mention("men_1", "e0", "person", "Ada Roe", 0, 7, confidence=0.9)
SHE = Mention("men_2", "e0", "person", "She", 33, 36, found_by="coreference", confidence=0.8)
SHIPS = Figure("fig_1", "20", 18, 20, "count", 20.0, about="e0")
SAID = Claim(
    "clm_1", "person", ((13, 31),), (0, 32), source=(0, 7), cue=(8, 12), source_entity="e0", source_mention="men_1",
    checkworthy=0.7, confidence=0.9, figures=("fig_1",),
)  # fmt: skip
DENIED = replace(
    SAID, claim_id="clm_2", content=((44, 46),), source=(33, 36), cue=(37, 43), source_mention="men_2", figures=()
)
GOOD = Analysis(
    Article("doc_1", "a.txt", "txt", "0" * 64, TEXT),
    (Zone(0, len(TEXT), "body"),),
    (Entity("e0", "person", "Ada Roe"),),
    (ROE, SHE),
    (SHIPS,),
    (SAID, DENIED),
)
NAN = math.nan

# what is broken, what mending gives, what the note says
MENDED = [
    ("twice named", {"mentions": (ROE, SHE, replace(SHE, found_by="model"))},
     {"mentions": (ROE, replace(SHE, found_by="model"))}, "another has its id"),
    ("twice named, the surer second", {"mentions": (replace(ROE, confidence=0.2), ROE, SHE)},
     {"mentions": (ROE, SHE)}, "another has its id"),
    ("the very same twice", {"mentions": (ROE, ROE, SHE)}, {"mentions": (ROE, SHE)}, "another has its id"),
    ("a figure twice", {"figures": (SHIPS, replace(SHIPS, value=21.0))}, {"figures": (SHIPS,)}, "another has its id"),
    ("a claim twice, the surer second", {"claims": (replace(SAID, confidence=0.1), SAID, DENIED)},
     {"claims": (SAID, DENIED)}, "another has its id"),
    ("names nobody", {"mentions": (ROE, SHE, replace(ROE, mention_id="men_3", entity="e9"))},
     {"mentions": (ROE, SHE)}, "names nobody"),
    ("not a number", {"figures": (replace(SHIPS, value=NAN),)}, {"figures": (), "claims": (replace(SAID, figures=()), DENIED)},
     "no finite number"),
    ("endless", {"figures": (replace(SHIPS, value=None, low=1.0, high=math.inf),)},
     {"figures": (), "claims": (replace(SAID, figures=()), DENIED)}, "no finite number"),
    ("no number", {"figures": (replace(SHIPS, value=None),)}, {"figures": (), "claims": (replace(SAID, figures=()), DENIED)},
     "no finite number"),
    ("about nobody there", {"figures": (replace(SHIPS, about="e9"),)}, {"figures": (replace(SHIPS, about=""),)}, "its about"),
    ("an empty content", {"claims": (SAID, replace(DENIED, content=((44, 44),)))}, {"claims": (SAID,)}, "no content"),
    ("an empty piece", {"claims": (replace(SAID, content=((13, 31), (31, 31))), DENIED)}, {}, "a piece of its content"),
    ("a claim of nothing", {"claims": (SAID, replace(DENIED, content=()))}, {"claims": (SAID,)}, "no content"),
    ("said by nobody there", {"claims": (replace(SAID, source_entity="e9"), DENIED)},
     {"claims": (replace(SAID, source_entity=""), DENIED)}, "its source_entity"),
    ("source named nowhere", {"claims": (replace(SAID, source_mention="men_9"), DENIED)},
     {"claims": (replace(SAID, source_mention=""), DENIED)}, "its source_mention"),
    ("told to nobody there", {"claims": (replace(SAID, addressee_entity="e9", addressee_mention="men_9"), DENIED)},
     {"claims": (SAID, DENIED)}, "its addressee_entity"),
    ("inside a claim that is not there", {"claims": (SAID, replace(DENIED, parent="clm_9"))},
     {"claims": (SAID, DENIED)}, "its parent"),
    ("inside itself", {"claims": (SAID, replace(DENIED, parent="clm_2"))}, {"claims": (SAID, DENIED)}, "its parent"),
    ("inside each other", {"claims": (replace(SAID, parent="clm_2"), replace(DENIED, parent="clm_1"))},
     {"claims": (SAID, replace(DENIED, parent="clm_1"))}, "its parent"),
    ("a figure that is not there", {"claims": (replace(SAID, figures=("fig_1", "fig_9")), DENIED)},
     {"claims": (SAID, DENIED)}, "1 of its figures"),
    ("surer than sure", {"claims": (replace(SAID, confidence=1.5), DENIED)}, {"claims": (replace(SAID, confidence=0.0), DENIED)},
     "its confidence"),
    ("checkworthy beyond measure", {"claims": (replace(SAID, checkworthy=NAN), DENIED)},
     {"claims": (replace(SAID, checkworthy=0.0), DENIED)}, "its checkworthy"),
    ("less sure than nothing", {"mentions": (replace(ROE, confidence=-0.1), SHE)},
     {"mentions": (replace(ROE, confidence=0.0), SHE)}, "its confidence"),
]  # fmt: skip

BROKEN = [
    ("a mention outside", {"mentions": (replace(ROE, start=40, end=60), SHE)}, "outside the text"),
    ("a mention before", {"mentions": (replace(ROE, start=-3, end=4), SHE)}, "outside the text"),
    ("an empty mention", {"mentions": (replace(ROE, end=0), SHE)}, "empty"),
    ("other words", {"mentions": (replace(ROE, text="Ada Rue"), SHE)}, "not what stands"),
    ("another number", {"figures": (replace(SHIPS, text="21"),)}, "not what stands"),
    ("content outside", {"claims": (replace(SAID, content=((13, 99),)), DENIED)}, "outside the text"),
    ("an empty cue", {"claims": (replace(SAID, cue=(8, 8)), DENIED)}, "empty"),
    ("a source outside", {"claims": (replace(SAID, source=(0, 99)), DENIED)}, "outside the text"),
    ("an addressee outside", {"claims": (replace(SAID, addressee=(0, 99)), DENIED)}, "outside the text"),
    ("a sentence outside", {"figures": (replace(SHIPS, sentence=(0, 99)),)}, "sentence of a Figure"),
    ("a sentence that ends before it begins", {"claims": (replace(SAID, sentence=(9, 3)), DENIED)}, "sentence of a Claim"),
    ("a zone outside", {"zones": (Zone(0, 99, "body"),)}, "outside the text"),
    ("one key for two", {"entities": (*GOOD.entities, Entity("e0", "place", "Roe"))}, "share a key"),
    ("a type nobody knows", {"entities": (Entity("e0", "planet", "Ada Roe"),)}, "Entity.type"),
    ("a stance nobody knows", {"claims": (replace(SAID, stance="mumbles"), DENIED)}, "Claim.stance"),
    ("a qualifier nobody knows", {"figures": (replace(SHIPS, qualifier="sort of"),)}, "Figure.qualifier"),
    ("found by nobody", {"mentions": (replace(ROE, found_by="luck"), SHE)}, "Mention.found_by"),
]  # fmt: skip


def test_what_is_sound_is_left_as_it_is():
    assert mend(GOOD) == GOOD


def test_white_space_in_the_words_of_a_row_may_be_one_space():
    text = "Rates rose\u00a0 1 \n percent."
    found = Figure("fig_1", "1 percent", 12, 23, "percent", 1.0)
    sound = Analysis(replace(GOOD.article, text=text), figures=(found,))
    assert mend(sound) == sound


@pytest.mark.parametrize(("broken", "mended", "note"), [m[1:] for m in MENDED], ids=[m[0] for m in MENDED])
def test_mended(broken, mended, note):
    found = mend(replace(GOOD, **broken))
    assert replace(found, notes=()) == replace(GOOD, **mended)
    assert any(note in said for said in found.notes)


@pytest.mark.parametrize(("broken", "why"), [b[1:] for b in BROKEN], ids=[b[0] for b in BROKEN])
def test_beyond_mending(broken, why):
    with pytest.raises(BrokenError, match=why):
        mend(replace(GOOD, **broken))


ANNE = Entity("e1", "person", "Anne Hill")


def test_a_claim_keeps_no_mention_that_now_names_another():
    """The pronoun was hers; the better mention with its id is somebody else's."""
    hers = replace(SHE, entity="e1")
    named = replace(SHE, found_by="model")
    there = Mention("men_3", "e1", "person", "Ada", 0, 3)
    by_her = replace(DENIED, source_entity="e1")
    broken = replace(GOOD, entities=(*GOOD.entities, ANNE), mentions=(ROE, there, hers, named), claims=(SAID, by_her))
    found = mend(broken)
    assert found.claims[1] == replace(by_her, source_mention="")
    # without another mention she has no row that the claim could refer to
    alone = mend(replace(broken, mentions=(ROE, hers, named)))
    assert alone.claims[1] == replace(by_her, source_mention="", source_entity="")


def test_a_circle_of_three_is_opened_once():
    third = replace(DENIED, claim_id="clm_3", parent="clm_1")
    tail = replace(DENIED, claim_id="clm_4", parent="clm_1")
    circle = (replace(SAID, parent="clm_2"), replace(DENIED, parent="clm_3"), third, tail)
    found = mend(replace(GOOD, claims=circle))
    assert [c.parent for c in found.claims] == ["", "clm_3", "clm_1", "clm_1"]


def test_a_long_chain_of_parents_takes_linear_time():
    def chain(count):
        claims = tuple(replace(DENIED, claim_id=f"clm_{k}", parent=f"clm_{k + 1}") for k in range(count))
        return replace(GOOD, claims=(*claims, replace(DENIED, claim_id=f"clm_{count}")))

    few, many = (lines_run(mend, chain(count)) for count in (50, 500))
    assert many < 12 * few


def test_notes_of_before_are_kept():
    assert mend(replace(GOOD, notes=("from before",))).notes == ("from before",)
