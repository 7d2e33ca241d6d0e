"""Which entities of different documents are one, and under which id."""

from __future__ import annotations

import itertools

import pytest

from pipeline.corpus.resolve import resolve
from pipeline.corrections import Correction, Corrections
from pipeline.records import Entity, Mention

Documents = list[tuple[str, list[Entity], list[Mention]]]


def docs(*names: str | tuple[str, str]) -> Documents:
    """One document a name; a pair gives the person's role too."""
    out: Documents = []
    for number, name in enumerate(names):
        text, role = name if isinstance(name, tuple) else (name, "")
        mention = Mention(f"men_{number}", "e0", "person", text, 0, len(text), role)
        out.append((f"doc_{number}", [Entity("e0", "person", text, role=role)], [mention]))
    return out


def ids(documents: Documents) -> list[str]:
    return [found["e0"] for found in ids_of(documents).values()]


def ids_of(documents: Documents) -> dict[str, dict[str, str]]:
    resolution = resolve(documents)
    return {d[0]: resolution.ids(*d) for d in documents}


@pytest.mark.parametrize(
    ("names", "entity_id"),
    [
        (("Thomas Roe", "Tom Roe"), "person:thomas-roe"),
        (("Thomas A. Roe", "Thomas Roe"), "person:thomas-roe"),
        (("T. Roe", "Thomas Roe"), "person:thomas-roe"),
        (("Álvaro Núñez", "Alvaro Nunez"), "person:alvaro-nunez"),
        ((("John Hale", "senator"), ("John Hale", "governor")), "person:john-hale"),
        ((("John Hale", "former striker"), ("John Hale", "senator")), "person:john-hale"),
        ((("John Hale", "ex-footballer"), ("John Hale", "senator")), "person:john-hale"),
        ((("John Hale", "boxer"), ("John Hale", "senator")), "person:john-hale"),
        ((("John Hale", "former police officer"), ("John Hale", "coach")), "person:john-hale"),
    ],
)
def test_one_person(names, entity_id):
    assert set(ids(docs(*names))) == {entity_id}


@pytest.mark.parametrize(
    "names",
    [
        ("Thomas Roe", "Anna Roe"),
        ("Martin Hale Jr.", "Martin Hale Sr."),
        ("John A. Hale", "John B. Hale"),
        (("John Hale", "striker"), ("John Hale", "senator")),
        ("Ann Roe", "Anselm Roe", "A. Roe"),
        ("Thomas Roe", "Roe"),
        ("Thomas Roe", "Anna Roe", "Roe"),
        ("Ursula von der Aue", "von der Aue"),
    ],
)
def test_different_people(names):
    found = ids(docs(*names))
    assert len(set(found)) == len(found)


BOARD = Entity("e1", "agency", "Harbour Board")
BELL = Entity("e1", "person", "Ann Bell")


def beside(*rows: tuple[str, str, Entity | None]) -> Documents:
    """One document a row: somebody, the role, and who or what else the document names."""
    people = docs(*((name, role) for name, role, _ in rows))
    return [(d, [*es, *([other] if other else [])], ms) for (d, es, ms), (*_, other) in zip(people, rows, strict=True)]


@pytest.mark.parametrize(
    ("rows", "meant"),
    [
        # whom a surname alone means is told by whom or what both documents name
        ([("Thomas Roe", "", BOARD), ("Roe", "", BOARD)], 0),
        ([("Thomas Roe", "", BELL), ("Roe", "", BELL)], 0),
        ([("Thomas Roe", "", BOARD), ("Anna Roe", "", BELL), ("Roe", "", BELL)], 1),
        ([("Ursula von der Aue", "", BOARD), ("von der Aue", "", BOARD)], 0),
        ([("Thomas Roe", "", BOARD), ("T. A. Roe", "", BELL), ("Roe", "", BELL)], 0),
        # or by the role, if many do not have it
        ([("Thomas Roe", "insurance broker", None), ("Roe", "Insurance broker", None)], 0),
        ([("Thomas Roe", "president", None), ("Roe", "president", None)], None),
        # else by nothing: places and events bring strangers together
        ([("Thomas Roe", "", BOARD), ("Roe", "", BELL)], None),
        ([("Thomas Roe", "", Entity("e1", "place", "Leeds")), ("Roe", "", Entity("e1", "place", "Leeds"))], None),
        ([("Thomas Roe", "", Entity("e1", "event", "Brit Awards")), ("Roe", "", Entity("e1", "event", "Brit Awards"))], None),
        # two of one name in one company: neither, however often one of them keeps it
        ([("Thomas Roe", "", BOARD), ("Anna Roe", "", BOARD), ("Roe", "", BOARD)], None),
        ([("Thomas Roe", "mill owner", BOARD), ("Anna Roe", "", BOARD), ("Roe", "mill owner", BOARD)], None),
        # nor may anything speak against it
        ([("Thomas Roe", "striker", BOARD), ("Roe", "senator", BOARD)], None),
        # what is a given name there is none here
        ([("Thomas Roe", "", BOARD), ("Thomas", "", BOARD)], None),
    ],
)  # fmt: skip
def test_a_surname_alone_means_who_keeps_the_same_company(rows, meant):
    for order in itertools.permutations(beside(*rows)):
        found = {d: ids["e0"] for d, ids in ids_of(list(order)).items()}
        *named, alone = (found[f"doc_{i}"] for i in range(len(rows)))
        assert (alone == named[meant]) if meant is not None else (alone not in named)


@pytest.mark.parametrize(
    ("role", "others", "joined"),
    [
        ("", 5, True),  # whom few documents name tells
        ("", 40, False),  # whom many do, next to nothing
        ("president", 40, True),  # unless both give one title
    ],
)
def test_what_many_documents_name_tells_too_little(role, others, joined):
    rows = [("Thomas Roe", role, BOARD), ("Roe", role, BOARD)]
    crowd = [(f"Ivo Marsh{chr(97 + i % 26)}{chr(97 + i // 26)}", "", BOARD) for i in range(others)]
    found = ids_of(beside(*rows, *crowd))
    assert (found["doc_0"]["e0"] == found["doc_1"]["e0"]) is joined


def test_whose_surname_one_person_alone_has_is_presumed_where_more_is_known_than_names():
    one = docs("Thomas Roe", "Roe")
    two = docs("Thomas Roe", "Anna Roe", "Roe")
    assert [resolve(one).presumed_ids(*d)["e0"] for d in one] == ["person:thomas-roe"] * 2
    assert resolve(two).presumed_ids(*two[-1]) == {"e0": "person:roe"}


def test_a_correction_of_one_document_reaches_whom_it_names_by_the_surname_alone():
    documents = beside(("Thomas Roe", "", BOARD), ("Roe", "", BOARD))
    resolution = resolve(documents, Corrections((Correction(2, "not_a_name", "Thomas Roe", "", "doc_1"),)))
    assert [resolution.ids(*d).get("e0") for d in documents] == ["person:thomas-roe", None]


def test_the_order_of_documents_changes_nothing():
    documents = docs(
        "Tom Roe", "Thomas Roe", "Roe", ("John Hale", "striker"), ("John Hale", "senator"), "A. Lund", "Anna Lund"
    )
    expected = ids_of(documents)
    for shuffled in itertools.islice(itertools.permutations(documents), 0, 5040, 97):
        assert ids_of(list(shuffled)) == expected


def test_a_kb_id_is_the_entity_id():
    known = Entity("e0", "agency", "Department of Justice", "agency:department-of-justice", "Q1553390")
    resolution = resolve(
        [("doc_0", [known], []), ("doc_1", [Entity("e0", "organisation", "Department of Justice")], [])]
    )
    assert set(resolution.entities) == {"agency:department-of-justice"}
    assert resolution.entities["agency:department-of-justice"].wikidata == "Q1553390"


def test_another_countrys_body_is_not_the_lists():
    known = Entity("e0", "agency", "Supreme Court", "agency:supreme-court", country="United States")
    other = Entity("e0", "agency", "Supreme Court", country="Peru")
    unknown = Entity("e0", "agency", "Supreme Court")
    found = resolve([("doc_0", [known], []), ("doc_1", [other], []), ("doc_2", [unknown], [])])
    countries = {e.entity_id: e.country for e in found.entities.values()}
    assert len(countries) == 3
    assert countries["agency:supreme-court"] == "United States"
    assert countries["agency:supreme-court-peru"] == "Peru"


def test_types_that_differ_are_settled_by_most_documents():
    found = [("doc_0", "organisation"), ("doc_1", "agency"), ("doc_2", "agency")]
    resolution = resolve([(d, [Entity("e0", t, "Harbour Board")], []) for d, t in found])
    assert set(resolution.entities) == {"agency:harbour-board"}


def test_a_person_and_a_place_of_one_name_stay_apart():
    resolution = resolve(
        [("doc_0", [Entity("e0", "person", "Lund")], []), ("doc_1", [Entity("e0", "place", "Lund")], [])]
    )
    assert set(resolution.entities) == {"person:lund", "place:lund"}


@pytest.mark.parametrize(
    ("roles", "role"),
    [
        (("mayor", "aide", "mayor"), "mayor"),
        # a head alone is as full as a text has it
        (("mayor", "mayor of Ostwick", "mayor"), "mayor of Ostwick"),
        (("Minister", "Minister", "Health Minister"), "Health Minister"),
        (("minister", "minister", "minister for ports", "harbour master"), "minister for ports"),
        # another office is no fuller one
        (("President", "President", "Vice President"), "President"),
        (("minister", "minister", "former minister of ports"), "minister"),
        (("Minister", "Minister", "ex-Prime Minister"), "Minister"),
        # nor is what was met but once among many
        (("President",) * 4 + ("president of the Rotary Club",), "President"),
        (("Chancellor", "Chancellor", "prime minister and Chancellor"), "Chancellor"),
        (("port minister", "port minister", "minister of ports and rivers"), "port minister"),
    ],
)
def test_the_most_frequent_role(roles, role):
    resolution = resolve(docs(*(("Ann Roe", held) for held in roles)))
    assert resolution.entities["person:ann-roe"].role == role


def test_a_role_beside_the_name_outweighs_noun_phrases():
    ann = [Entity("e0", "person", "Ann Roe")]
    phrases = [Mention(f"men_{i}", "e0", "person", "the chief", i, i + 1, "chief", "coreference") for i in range(3)]
    beside = [Mention("men_9", "e0", "person", "Ann Roe", 0, 7, "harbour master")]
    assert (
        resolve([("doc_0", ann, phrases), ("doc_1", ann, beside)]).entities["person:ann-roe"].role == "harbour master"
    )
