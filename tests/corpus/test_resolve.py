"""Guards of who is who, each with its counter-example; what is one person and what is not: tests/resolve."""

from __future__ import annotations

import pytest

from pipeline.corpus.resolve import resolve
from pipeline.corpus.resolve.merge import families
from pipeline.corrections import Correction, Corrections
from pipeline.records import Entity, Mention


def one(*entities: Entity, roles: tuple[tuple[str, str], ...] = ()):
    """Resolve documents of one entity each; roles are (role, how its mention was found) of the first."""
    mentions = [Mention(f"m{i}", "e0", "person", "x", i, i + 1, role, how) for i, (role, how) in enumerate(roles)]
    return [(f"doc_{i}", [e], mentions if not i else []) for i, e in enumerate(entities)]


def person(name: str, **more: str) -> Entity:
    return Entity("e0", "person", name, **more)


def found(documents) -> list[str]:
    resolution = resolve(documents)
    return [resolution.ids(*d)["e0"] for d in documents]


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (person("Sam Roe", gender="f"), person("Sam Roe", gender="m"), False),
        (person("Sam Roe", gender="f"), person("Sam Roe"), True),
        (person("Sam Roe"), person("Samuel Roe", gender="m"), True),
        (person("Sam Roe", gender="f"), person("Samuel Roe", gender="m"), False),
        (person("Sam Roe Jr."), person("Sam Roe"), True),
        (person("Sam Roe Jr."), person("Roe"), False),  # may be any Roe
        (person("Sam Roe", kb_id="person:q1"), person("Sam Roe", kb_id="person:q2"), False),
        (person("Samuel Roe", kb_id="person:q1"), person("Sam Roe"), True),
        (person("Samuel Roe"), person("Sam Roe", kb_id="person:q1"), True),
    ],
)
def test_two_bearers_are_one_unless_something_speaks_against_it(first, second, same):
    for documents in (one(first, second), one(second, first)):
        assert (len(set(found(documents))) == 1) is same


@pytest.mark.parametrize(
    ("names", "last"),
    [
        (("John Roe", "Jane Roe", "J. Roe"), "person:j-roe"),  # may be either
        (("John Roe", "Jane Roe", "Jane B. Roe"), "person:jane-roe"),
        (("John A. Roe", "John B. Roe", "John Roe"), "person:john-roe"),  # two of that given name: neither
    ],
)
def test_one_who_may_be_two_people_is_settled_by_the_given_name_or_not_at_all(names, last):
    ids = found(one(*map(person, names)))
    assert ids[-1].startswith(last)
    assert len(set(ids)) == (2 if last == "person:jane-roe" else 3)


@pytest.mark.parametrize(("rows", "groups"), [(0, 1), (1, 1), (2, 3)])
def test_a_thing_goes_with_the_gazetteers_row_if_there_is_only_one_of_its_name(rows, groups):
    known = [Entity("e0", "agency", "Harbour Board", f"agency:board-{k}") for k in range(rows)]
    ids = found(one(*known, Entity("e0", "organisation", "Harbour Board")))
    assert len(set(ids)) == groups


def test_a_full_name_is_told_rather_than_one_that_more_documents_use():
    board = Entity("e1", "agency", "Harbour Board")
    documents = [(d, [*es, board], ms) for d, es, ms in one(person("Ann Roe"), person("Roe"), person("Roe"))]
    assert resolve(documents).entities["person:ann-roe"].name == "Ann Roe"
    assert set(found(documents)) == {"person:ann-roe"}
    resolution = resolve(one(person("Ann Roe"), person("Ann B. Roe"), person("Ann Roe")))
    assert [e.name for e in resolution.entities.values()] == ["Ann Roe"], "else the one that most use"


def test_the_readable_id_is_for_the_one_most_documents_speak_of():
    striker, senator = ("striker", "model"), ("senator", "model")
    documents = one(person("John Hale"), roles=(striker,)) + [
        (f"more_{i}", [person("John Hale")], [Mention("m", "e0", "person", "x", 0, 1, *senator)]) for i in range(2)
    ]
    ids = found(documents)
    assert ids[1] == ids[2] == "person:john-hale" and ids[0].startswith("person:john-hale-")


@pytest.mark.parametrize(
    ("roles", "role"),
    [
        ((("mayor", "model"), ("chief", "coreference"), ("chief", "coreference")), "mayor"),
        ((("mayor", "coreference"), ("chief", "coreference"), ("chief", "coreference")), "chief"),
        ((("former mayor", "model"), ("mayor", "model")), "mayor"),
        ((("zoo keeper", "model"), ("former aide", "model")), "zoo keeper"),
        ((("former mayor", "model"), ("former mayor", "model"), ("mayor", "model")), "former mayor"),
    ],
)
def test_the_role_that_is_told(roles, role):
    (entity,) = resolve(one(person("Ann Roe"), roles=roles)).entities.values()
    assert entity.role == role


def test_a_role_an_entity_bears_itself_counts_where_no_mention_has_one():
    (entity,) = resolve(one(person("Ann Roe", role="mayor"))).entities.values()
    assert entity.role == "mayor"


@pytest.mark.parametrize(("role", "any_family"), [("senator", True), ("senatorial", False), ("U.S. senator", True)])
def test_a_word_of_a_family_is_a_whole_word(role, any_family):
    assert bool(families(role)) is any_family


def corrected(*rows: tuple[str, str, str, str], names: tuple[str, ...] = ("Ann Roe", "Annie Rowe")):
    documents = one(*map(person, names))
    given = tuple(Correction(k + 2, *row) for k, row in enumerate(rows))
    files = {d[0]: f"{d[0]}.txt" for d in documents}
    resolution = resolve(documents, Corrections(given), files=files)
    return resolution, [resolution.ids(*d).get("e0") for d in documents]


@pytest.mark.parametrize("target", ["person:annie-rowe", "Annie Rowe"])
def test_what_was_struck_out_is_not_there_and_cannot_be_corrected_again(target):
    resolution, ids = corrected(("not_a_name", target, "", ""), ("rename", target, "X", ""))
    assert ids == ["person:ann-roe", None] and list(resolution.entities) == ["person:ann-roe"]
    assert (len(resolution.applied), len(resolution.unmatched)) == (1, 1)
    assert resolution.find(target) == ""


@pytest.mark.parametrize("value", ["Ann Roe", "person:ann-roe"])
def test_an_entity_is_not_merged_into_itself(value):
    resolution, _ = corrected(("merge", "Ann Roe", value, ""))
    assert (resolution.applied, len(resolution.unmatched)) == ((), 1)


def test_a_name_that_two_bear_finds_neither():
    resolution, ids = corrected(("rename", "Annie Rowe", "Ann Roe", ""), ("not_a_name", "Ann Roe", "", ""))
    assert ids == ["person:ann-roe", "person:annie-rowe"] and len(resolution.unmatched) == 1
    resolution, _ = corrected(
        ("rename", "Annie Rowe", "Ann Roe", ""),
        ("not_a_name", "person:annie-rowe", "", ""),
        ("rename", "Ann Roe", "Z", ""),
    )
    assert resolution.unmatched == (), "one of them is struck out: now it finds the other"


def test_retyping_into_one_that_is_there_joins_the_two_and_keeps_its_name():
    _, ids = corrected(
        ("retype", "Ann Roe", "group", ""), ("rename", "group:ann-roe", "The Roes", ""),
        ("rename", "Annie Rowe", "Ann Roe", ""), ("retype", "person:annie-rowe", "group", "doc_1.txt"),
    )  # fmt: skip
    assert ids == ["group:ann-roe", "group:annie-rowe"]
    again, ids = corrected(
        ("retype", "Ann Roe", "group", "doc_0.txt"), ("rename", "group:ann-roe", "The Roes", ""),
        ("retype", "person:ann-roe", "group", "doc_1.txt"), names=("Ann Roe", "Ann Roe"),
    )  # fmt: skip
    assert ids == ["group:ann-roe", "group:ann-roe"] and again.entities["group:ann-roe"].name == "The Roes"


def test_what_was_made_by_a_correction_is_found_by_its_name():
    resolution, ids = corrected(("retype", "Ann Roe", "group", "doc_0.txt"), ("rename", "Ann Roe", "Z", ""))
    assert ids == ["group:ann-roe", "person:annie-rowe"]
    assert (resolution.unmatched, resolution.entities["group:ann-roe"].name) == ((), "Z")


def test_a_correction_of_one_document_leaves_the_name_to_the_others():
    resolution, ids = corrected(
        ("merge", "Ann Roe", "Annie Rowe", "doc_0.txt"), ("rename", "Ann Roe", "Z", ""), names=("Ann Roe", "Annie Rowe", "Ann Roe")
    )  # fmt: skip
    assert ids == ["person:annie-rowe", "person:annie-rowe", "person:ann-roe"]
    assert resolution.entities["person:ann-roe"].name == "Z", "the one of the others, not its successor in one document"


def test_one_document_may_be_corrected_twice():
    resolution, ids = corrected(
        ("retype", "Ann Roe", "group", "doc_0.txt"), ("retype", "group:ann-roe", "event", "doc_0.txt"),
        ("not_a_name", "person:ann-roe", "", ""), names=("Ann Roe", "Ann Roe"),
    )  # fmt: skip
    assert ids == ["event:ann-roe", None]
    assert list(resolution.entities) == ["event:ann-roe"] and resolution.unmatched == ()
