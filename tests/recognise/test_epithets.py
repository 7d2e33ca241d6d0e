"""What somebody who was just spoken of is called again, where it says something; to nobody where that is not plain."""

from __future__ import annotations

import pytest

from pipeline import models
from pipeline.article.analyse import lay_out
from pipeline.article.recognise import recognise
from pipeline.article.recognise.called import family_of, load_words
from pipeline.records import Article
from pipeline.text.roles import gender_told

CASES = [
    # text, phrase, who
    # the role in a body that the phrase names, in the same words or in others of its kind
    ("Olga Brandt, HHA director-general, said no. The Harbour Health Agency (HHA) is new. The HHA chief said it was late.", "The HHA chief", "Olga Brandt"),
    ("Labour co-chairman Owen Marsh spoke. It rained. The Labour co-chairman said it was late.", "The Labour co-chairman", "Owen Marsh"),
    ("Owen Marsh, head of the Labour Party, left. Olga Brandt, head of the Green Party, stayed. The Labour Party leader said it was late.", "The Labour Party leader", "Owen Marsh"),
    ("Owen Marsh, a lawyer for the Labour Party, left. The Labour Party leader said it was late.", "The Labour Party leader", None),
    ("Owen Marsh, head of the Labour Party, and Olga Brandt, chairwoman of the Labour Party, left. The Labour Party director said it was late.", "The Labour Party director", None),
    ("Peruvian President Olga Brandt met Chilean President Owen Marsh. It rained. The Peruvian president said it was late.", "The Peruvian president", "Olga Brandt"),
    ("Peruvian President Olga Brandt met Chilean President Owen Marsh. It rained. The Brazilian president said it was late.", "The Brazilian president", None),
    ("Peruvian President Olga Brandt met Peruvian President Owen Marsh. It rained. The Peruvian president said it was late.", "The Peruvian president", None),
    # whoever was last spoken of
    ("Olga Brandt was freed on Monday. The activist said it was late.", "The activist", "Olga Brandt"),
    ("“It is late,” Olga Brandt said. The tired midwife added that she would stay.", "The tired midwife", "Olga Brandt"),
    ("Owen Marsh trusts the team. “We can win,” said the Liverpool player.", "the Liverpool player", "Owen Marsh"),
    ("Striker Owen Marsh came on. The forward said it was late.", "The forward", "Owen Marsh"),
    ("Olga Brandt went home.\n\nIt had rained.\n\nThe campaigner went on to say that it was late.", "The campaigner", "Olga Brandt"),
    ("According to Owen Marsh, it rained. The biologist pointed to the river.", "The biologist", "Owen Marsh"),
    ("Police arrested Owen Marsh. The singer denied everything.", "The singer", "Owen Marsh"),
    # … unless something says that it is somebody else
    ("Olga Brandt met an activist on Monday. The activist said it was late.", "The activist", None),
    ("Olga Brandt met Owen Marsh on Monday. The trader said it was late.", "The trader", "Olga Brandt"),
    ("Olga Brandt and Owen Marsh met. The trader said it was late.", "The trader", None),
    ("She criticised Owen Marsh. The activist said it was late.", "The activist", None),
    ("Olga Brandt was freed. The activist told Brandt that it was late.", "The activist", None),
    ("The singer Olga Brandt left. The senator said it was late.", "The senator", None),
    ("Olga Brandt was freed. The minister said it was late.", "The minister", None),  # she was called none
    ("Olga Brandt was freed. The salesman said it was late.", "The salesman", None),  # no man
    ("“Olga Brandt is a fool. It is late,” the activist said.", "the activist", None),
    ("Olga Brandt was freed. The other activist said it was late.", "The other activist", None),
    ("Olga Brandt was freed. The activist who came first said it was late.", "The activist", None),
    ("Olga Brandt was freed. She rested before the activist said it was late.", "the activist", None),
    ("Olga Brandt was freed. The man said it was late.", "The man", None),
    ("Olga Brandt was freed. The activist fell ill.", "The activist", None),  # tells nothing of who speaks
    ("Olga Brandt was freed. It rained. It snowed. It rained. It snowed. It rained. The activist said so.", "The activist", None),
    # by age
    ("Owen Marsh, 34, and Olga Brandt, 52, met. The 52-year-old said it was late.", "The 52-year-old", "Olga Brandt"),
    ("The 34-year-old singer Olga Brandt left. It rained. The 34-year-old said it was late.", "The 34-year-old", "Olga Brandt"),
    ("Olga Brandt left the band. The 34-year-old said it was late.", "The 34-year-old", "Olga Brandt"),
    ("Olga Brandt, 52, left the band. The 34-year-old said it was late.", "The 34-year-old", None),
    ("Owen Marsh, 34, and Olga Brandt, 34, met. The 34-year-old said it was late.", "The 34-year-old", None),
    # by nation
    ("Olga Brandt left the band. The Brazilian said it was late.", "The Brazilian", "Olga Brandt"),
    ("Olga Brandt left the band. The German said it was late.", "The German", "Olga Brandt"),
    ("The band left. The Brazilian said it was late.", "The Brazilian", None),
    # by office
    ("President Olga Brandt opened the road. It rained. The Head of State said it was late.", "The Head of State", "Olga Brandt"),
    ("Prime Minister Olga Brandt opened the road. The head of state said it was late.", "The head of state", None),
    ("President Olga Brandt met President Owen Marsh. The head of state said it was late.", "The head of state", None),
    # the latter
    ("Olga Brandt met Owen Marsh. The latter said it was late.", "The latter", "Owen Marsh"),
    ("Olga Brandt met Owen Marsh. The former said it was late.", "The former", "Olga Brandt"),
    ("Olga Brandt slept. The latter said it was late.", "The latter", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "phrase", "who"), CASES)
def test_who_a_phrase_calls_again(linked, text, phrase, who):
    assert linked(text).get(phrase) == who


_SIGNED = "Prices rise again\n\nBy Anna Lind\n\nLONDON - "


@pytest.mark.parametrize(
    ("text", "phrase", "who"),
    [
        ("Prices rose on Monday. The broker said it was late.", "The broker", None),
        ("Prices rose on Monday. She said it was late.", "She", None),
        ("Prices rose on Monday. The former broker said that she would stay.", "she", None),
        ("Anna Lind saw it. She wept.", "She", "Anna Lind"),
        ("Owen Marsh came on Monday. The broker said it was late.", "The broker", "Owen Marsh"),
    ],
)
def test_nobody_speaks_of_who_writes(nlp, gazetteer, text, phrase, who):
    found = recognise(lay_out(nlp, Article("doc_t", "t.txt", "txt", "0", _SIGNED + text)), gazetteer)
    name = {e.key: e.name for e in found.entities}
    assert "Anna Lind" in name.values()
    assert {m.text: name[m.entity] for m in found.mentions if m.found_by == "coreference"}.get(phrase) == who


def test_what_follows_goes_on_from_the_phrase(linked):
    text = "Olga Brandt was freed. The activist said it was late. She wept."
    assert linked(text) == {"The activist": "Olga Brandt", "She": "Olga Brandt"}


def test_a_phrase_has_its_role_and_an_age_none(run):
    mentions, _ = run("Olga Brandt was freed. The young activist said no. The 34-year-old said yes.")
    assert {m.text: m.role for m in mentions if m.found_by == "coreference"} == {
        "The young activist": "young activist",
        "The 34-year-old": "",
    }


@pytest.mark.parametrize(
    ("word", "gender"),
    [("spokeswoman", "f"), ("salesman", "m"), ("actress", "f"), ("mother", "f"), ("doctor", ""), ("person", ""), ("woman", "f"), ("chairperson", "")],
)  # fmt: skip
def test_gender_of_a_noun(word, gender):
    assert gender_told(word) == gender


def test_heads_that_stand_for_one_another():
    assert "striker" in family_of("forward")
    assert "striker" not in family_of("bishop")
    assert family_of("zorbat") == frozenset()


def test_no_list_names_a_word_twice():
    table = models.read_toml(models.folder() / "epithets.toml")
    lists = [*table["families"].values(), *(table[part][key] for part, key in (("offices", "heads"), ("people", "heads"), ("others", "words")))]  # fmt: skip
    assert [words for words in lists if len(words) != len(set(words))] == []
    assert load_words().people.isdisjoint(load_words().offices)
