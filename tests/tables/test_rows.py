"""From one analysis to its rows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.records import Analysis, Article, Claim, Entity, Figure, Mention
from pipeline.tables.rows import Context, rows_of

TEXT = "Ann Roe told Bo Lund that Ann Roe left. The port is shut."
MENTIONS = (
    Mention("men_a", "e0", "person", "Ann Roe", 0, 7, confidence=0.12345),
    Mention("men_b", "e1", "person", "Bo Lund", 13, 20),
    Mention("men_c", "e0", "person", "Ann Roe", 26, 33),
)
TOLD = Claim(
    "clm_a", "person", ((26, 38),), (0, 39), (0, 7), (8, 12), "e0", "men_a", addressee=(13, 20),
    addressee_entity="e1", addressee_mention="men_b", checkworthy=0.98765, confidence=0.45678,
)  # fmt: skip
OWN = Claim("clm_b", "article", ((40, 56),), (40, 57))


def rows(*claims: Claim, struck: str = "", figures: tuple[Figure, ...] = (), url: str = ""):
    entities = (Entity("e0", "person", "Ann Roe"), Entity("e1", "person", "Bo Lund"))
    article = Article("doc_a", "a.txt", "txt", "0", TEXT, url=url)
    ids = {"e0": "person:ann-roe", "e1": "person:bo-lund"}
    context = Context("a.txt", "", lambda key: "" if key == struck else ids.get(key, ""), str.upper)
    return rows_of(Analysis(article, (), entities, MENTIONS, figures, claims), context)


@pytest.mark.parametrize(
    ("content", "inside"),
    [
        ((26, 38), ["men_c"]),
        ((26, 33), ["men_c"]),  # to its very end
        ((26, 32), []),  # a part of a name is no name
        ((27, 38), []),
        ((0, 38), ["men_a", "men_b", "men_c"]),
    ],
)
def test_who_is_named_in_a_claim(content, inside):
    links = rows(replace(TOLD, content=(content,))).claim_entities
    assert [link.mention_id for link in links if link.role == "mentioned"] == inside


def test_who_is_named_twice_in_pieces_that_overlap_is_linked_once():
    links = rows(replace(TOLD, content=((20, 33), (26, 38)))).claim_entities
    assert [link.mention_id for link in links if link.role == "mentioned"] == ["men_c"]


def test_who_speaks_and_who_is_spoken_to():
    found = rows(TOLD)
    links = [(link.entity_id, link.mention_id, link.role) for link in found.claim_entities][:2]
    assert links == [("person:ann-roe", "men_a", "source"), ("person:bo-lund", "men_b", "addressee")]
    (claim,) = found.claims
    assert (claim.source_id, claim.source_name, claim.addressee_id) == (
        "person:ann-roe", "PERSON:ANN-ROE", "person:bo-lund",
    )  # fmt: skip
    assert (claim.checkworthy, claim.confidence, found.mentions[0].confidence) == (0.988, 0.457, 0.123)


def test_one_who_was_struck_out_is_in_no_row():
    found = rows(TOLD, struck="e0")
    assert [m.mention_id for m in found.mentions] == ["men_b"] and found.document.mentions == 1
    assert {link.entity_id for link in found.claim_entities} == {"person:bo-lund"}
    assert (found.claims[0].source_id, found.claims[0].source_name, found.claims[0].source) == ("", "", "Ann Roe")


def test_claims_stand_in_the_order_of_the_text_and_the_article_is_not_anonymous():
    found = rows(OWN, replace(TOLD, anonymous=True))
    assert [(c.claim_id, c.anonymous) for c in found.claims] == [("clm_a", True), ("clm_b", None)]


HALF = Figure("fig_a", "left", 34, 38, "count", 1.0)


@pytest.mark.parametrize(
    ("claims", "carrier"),
    [
        ([], ""),
        ([replace(TOLD, figures=("fig_a",))], "clm_a"),
        ([replace(TOLD, figures=("fig_a",)), replace(OWN, figures=("fig_a",))], "clm_a"),  # not the article's own
        ([replace(TOLD, figures=("fig_a",)), replace(TOLD, claim_id="clm_i", parent="clm_a", figures=("fig_a",))], "clm_i"),
        ([replace(TOLD, claim_id="clm_i", figures=("fig_a",)), replace(TOLD, figures=("fig_a",))], "clm_i"),  # the first
        ([replace(TOLD, parent="clm_b", figures=("fig_a",)), replace(OWN, parent="clm_a")], "clm_a"),  # a circle ends
    ],
)  # fmt: skip
def test_who_says_a_figure(claims, carrier):
    (figure,) = rows(*claims, figures=(HALF,)).figures
    assert (figure.claim_id, figure.speaker) == (carrier, "PERSON:ANN-ROE" if carrier else "the article")


@pytest.mark.parametrize(("spoken", "speaker"), [(False, "the article"), (True, "")])
def test_who_says_a_figure_that_no_claim_carries(spoken, speaker):
    (figure,) = rows(figures=(replace(HALF, spoken=spoken),)).figures
    assert figure.speaker == speaker


def test_links_for_everybody_open_the_published_article():
    found = rows(replace(TOLD, figures=("fig_a",)), figures=(HALF,), url="https://gazette.example/a")
    assert (
        found.claims[0].public_link
        == "https://gazette.example/a#:~:text=Ann%20Roe%20told%20Bo%20Lund%20that%20Ann%20Roe%20left"
    )
    assert found.figures[0].public_link == "https://gazette.example/a#:~:text=left"
    assert (rows(TOLD).claims[0].public_link, rows(TOLD, url="javascript:alert(1)").claims[0].public_link) == ("", "")
