"""Who stands behind a phrase or a pronoun: by office and nation, by what a body was called, by whom a role names."""

from __future__ import annotations

import pytest

_MET = "US Secretary of State Olga Brandt met Russian Foreign Minister Owen Marsh. It rained. "

PHRASES = [
    # text, phrase, who
    # the office of a nation
    (_MET + "The Russian foreign minister said it was late.", "The Russian foreign minister", "Owen Marsh"),
    (_MET + "The US secretary of state said it was late.", "The US secretary of state", "Olga Brandt"),
    (_MET + "The French foreign minister said it was late.", "The French foreign minister", None),
    (_MET + "The French top diplomat said it was late.", "The French top diplomat", None),
    ("Prime Minister Owen Marsh spoke. It rained. The PM said it was late.", "The PM", "Owen Marsh"),
    ("President Owen Marsh spoke. It rained. The PM said it was late.", "The PM", None),
    ("Olga Brandt, President of the Republic, spoke in Quito, Ecuador. Owen Marsh, president of Harbour Bank, left Ecuador. The Ecuadorian president said it was late.", "The Ecuadorian president", "Olga Brandt"),
    ("Olga Brandt, President of the Republic, spoke in Quito, Ecuador. The Peruvian president said it was late.", "The Peruvian president", None),
    ("Owen Marsh, Ruler of Dubai, met Olga Brandt. The Dubai ruler said it was late.", "The Dubai ruler", "Owen Marsh"),
    # an age is enough, whatever its bearer does
    ("Owen Marsh, 34, met Olga Brandt. The 34-year-old made it clear that he would stay.", "The 34-year-old", "Owen Marsh"),
    ("Owen Marsh, 34, met Olga Brandt, 34. The 34-year-old made it clear that it was late.", "The 34-year-old", None),
    # what a body was called, and the body just spoken of
    ("Security firm Harbour Labs found it. Mill Systems mended it. It rained. The security firm said it was late.", "The security firm", "Harbour Labs"),
    ("Security firm Harbour Labs and security firm Mill Systems met. The security firm said it was late.", "The security firm", None),
    ("Mill Systems has sued three men. The computer giant said it was late.", "The computer giant", "Mill Systems"),
    ("Mill Systems has sued Harbour Labs. The computer giant said it was late.", "The computer giant", None),
    ("Mill Systems has sued three men. It rained. It snowed. The computer giant said it was late.", "The computer giant", None),
    ("Olga Brandt has sued three men. The computer giant said it was late.", "The computer giant", None),
    ("Devon and Cornwall Police searched the house. It rained. The police said it was late.", "The police", "Devon and Cornwall Police"),
    # nobody speaks of themselves by name
    ("Olga Brandt left. Owen Marsh, the mayor, left. In May, he said Owen Marsh was late.", "he", None),
    ("Jack Moss spoke. It rained. He said Owen Marsh was late.", "He", "Jack Moss"),
    ("Owen Marsh met Jack Moss. It rained. Owen Marsh was late, he said on Monday.", "he", "Jack Moss"),
    ("Owen Marsh met Jack Moss. It rained. “Owen Marsh was late. It rained,” he said.", "he", "Jack Moss"),
    ("Owen Marsh met Jack Moss. It rained. He walked to York, but Owen Marsh was late.", "He", "Owen Marsh"),  # a clause of its own
    ("Owen Marsh met Jack Moss. It rained. He went to meet Bo Vik, who had told Marsh to come.", "He", "Owen Marsh"),  # by the way
    ("Owen Marsh met Jack Moss. It rained. He told Bo Vik, who had told Marsh to come, to go.", "He", "Jack Moss"),
    ("Mayor Owen Marsh left. It rained. The mayor told Marsh that it was late.", "The mayor", None),
    ("Mayor Owen Marsh left. It rained. The mayor told Jack Moss that it was late.", "The mayor", "Owen Marsh"),
    # a name that tells which thing, or is in words of others, tells of nobody
    ("Jack Moss led Harbour FC to the title. He said fans still sang “Moss is magic”.", "He", "Jack Moss"),
    ("Jack Moss led Harbour FC to the title. “Fans sing ‘Moss is magic’ every week,” he said.", "he", "Jack Moss"),
    ("Jack Moss led Harbour FC to the title. He said the Moss plan was dead.", "He", "Jack Moss"),
    ("Jack Moss wrote a book. He said “The Jack Moss Story” took ten years.", "He", "Jack Moss"),
    ("Jack Moss led Harbour FC to the title. He said Moss’s house was safe.", "He", "Jack Moss"),
    ("Owen Marsh met Jack Moss. It rained. He said “Owen Marsh was late”.", "He", "Jack Moss"),
    ("Owen Marsh met Jack Moss. It rained. He said Mayor Owen Marsh was late.", "He", "Jack Moss"),
    # who said the sentence before goes on, whoever it tells of
    ("Jack Moss is to leave, Owen Marsh said.\n\nPeter Stone is to stay, he said.", "he", "Owen Marsh"),
    ("Jack Moss is to leave, Owen Marsh said. It rained. Peter Stone is to stay, he said.", "he", "Owen Marsh"),
    # somebody without a name was brought in by the word
    ("A spokesman for Mill Systems said it was late. The spokesman said it was wet. Owen Marsh, spokesman for Harbour Labs, left.", "The spokesman", None),
    ("Owen Marsh, spokesman for Harbour Labs, left. A spokesman for Mill Systems said it was late. The spokesman said it was wet.", "The spokesman", None),
    ("A spokesman for Mill Systems said it was late. Spokesman Owen Marsh left. The spokesman said it was wet.", "The spokesman", "Owen Marsh"),
    ("Owen Marsh, spokesman for Harbour Labs, left. A nurse for Mill Systems said it was late. The spokesman said it was wet.", "The spokesman", "Owen Marsh"),
    # an office is of the body or place that its phrase names
    ("Owen Marsh, mayor of York, left. The mayor of Leeds said it was late.", "The mayor", None),
    ("Owen Marsh, mayor of York, left. The mayor of York said it was late.", "The mayor", "Owen Marsh"),
    ("Owen Marsh, the commander of the Harbour Navy, left. The commander of the River Navy said it was late.", "The commander", None),
    ("Owen Marsh, the commander of the Harbour Navy, left. The commander of the Navy said it was late.", "The commander", "Owen Marsh"),
    # an office that the article gives to nobody, whoever spoke
    ("Olga Brandt lost her home. “We waited for days,” Brandt said. The president said aid would come.", "The president", None),
    ("It is late, Owen Marsh said.\n\nThe prime minister told the house that it rained.", "The prime minister", None),
    ("Owen Marsh has said no. It rained. “It is late,” the mayor told them.", "the mayor", None),
    ("Owen Marsh said no. The chancellor said it was late.", "The chancellor", None),
    ("Prime Minister Owen Marsh left. It rained. The premier said it was late.", "The premier", "Owen Marsh"),
    # whoever holds an office or serves a public body is an official
    ("Agriculture Minister Owen Marsh spoke. It rained. The official said it was late.", "The official", "Owen Marsh"),
    ("Owen Marsh, head of the Harbour Police, spoke. It rained. The official said it was late.", "The official", "Owen Marsh"),
    ("Chief executive Owen Marsh spoke. It rained. The official said it was late.", "The official", None),
    ("Owen Marsh spoke. It rained. The official said it was late.", "The official", None),
    ("A port official said no. Agriculture Minister Owen Marsh spoke. The official said it was late.", "The official", None),
    # a people is nobody
    ("Owen Marsh spoke. It rained. The Russians said it was late.", "The Russians", None),
    ("Owen Marsh spoke. It rained. The Russian said it was late.", "The Russian", "Owen Marsh"),
    # whose deputy somebody is, is another; a deputy minister is called the minister, too
    ("Deputy prime minister Owen Marsh hosted a dinner. It rained. The prime minister said it was late.", "The prime minister", None),
    ("Vice president Owen Marsh left. Mary Vale wept. The president said it was late.", "The president", None),
    ("Shadow foreign secretary Owen Marsh left. The foreign secretary said it was late.", "The foreign secretary", None),
    ("Deputy mayor Owen Marsh left. The deputy mayor said it was late.", "The deputy mayor", "Owen Marsh"),
    ("Deputy minister Owen Marsh left. The minister said it was late.", "The minister", "Owen Marsh"),
    # who sits in parliament does something beside it; any other word of a trade is somebody else's
    ("Owen Marsh, the committee's spokesman, said no. The legislator told them that it rained.", "The legislator", "Owen Marsh"),
    ("Owen Marsh, an engineer, won. He thanked the club. The swimmer said it was late.", "The swimmer", None),
    ("“I lost,” said chef Owen Marsh. The lawmaker added that it was late.", "The lawmaker", "Owen Marsh"),
    ("Chef Owen Marsh lost. The lawmaker said it was late.", "The lawmaker", None),  # who has said nothing
    ("Owen Marsh, the mayor, said that the flood had ruined the fields. The farmer said that he had lost forty cows.", "The farmer", None),
    ("Owen Marsh, the mayor, said that the flood had ruined the fields. The lawmaker said that it was late.", "The lawmaker", None),
    ("Owen Marsh, a nurse, said that the ward was full. The driver said that he had waited.", "The driver", None),
    ("Chef Owen Marsh said no. A shop stands in the harbour. The manager said it was late.", "The manager", None),
    ("Blogger Mary Vale won. Chef Owen Marsh lost. The blogger said it was late.", "The blogger", "Mary Vale"),
    ("Chef Owen Marsh said no. The governor said it was late.", "The governor", None),
    # of two of whom no body is told, none
    ("Mr Marsh met Mr Vale. The Liberal Democrat leader said that it rained.", "The Liberal Democrat leader", None),
    ("Mr Marsh met referee Peter Vale. The Liberal Democrat leader said that it rained.", "The Liberal Democrat leader", "Marsh"),
    ("Mr Marsh spoke. The Liberal Democrat leader said that it rained.", "The Liberal Democrat leader", "Marsh"),
    # what a body tells of another
    ("The Harbour Party met. “The Mill Party lies,” the party said.", "the party", "Harbour Party"),
    # a given name with a double surname tells a gender, a family name before two syllables none
    ("Mary Smith-Jones won. “I am glad,” she said. Owen Marsh, her rival, lost.", "she", "Mary Smith-Jones"),
    ("Kim Young-Jin won. “I am glad,” he said. It rained.", "he", "Kim Young-Jin"),
    # what a role is of does not part it from its name
    ("The director of the school, Owen Marsh, confirmed it. He said it was late.", "He", "Owen Marsh"),
]  # fmt: skip


GENDERS = [
    # text, pronoun, who: that a list takes for a woman, or a man, and the first pronouns do not
    ("Tama Marsh won the prize with his first novel. He said it was late.", "He", "Tama Marsh"),
    ("Writer Kim Marsh took his seat as he was told. He said it was late.", "He", "Kim Marsh"),
    ("Tama Marsh left. He met Marsh. He wept.", "He", None),  # who is somebody else
    ("Tama Marsh met a judge in his car. He said it was late.", "He", None),
    ("Owen Vale left. Tama Marsh won the prize with his first novel. He said it was late.", "He", "Owen Vale"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "pronoun", "who"), GENDERS)
def test_whose_gender_pronouns_tell(linked, text, pronoun, who):
    assert linked(text).get(pronoun) == who


@pytest.mark.parametrize(("text", "phrase", "who"), PHRASES)
def test_whom_a_phrase_means(linked, text, phrase, who):
    assert linked(text).get(phrase) == who


ROLES = [
    ("Peru's minister of intelligence Owen Marsh said it was late.", "minister of intelligence"),
    ("The leader of CAM Owen Marsh said it was late.", "leader of CAM"),
    ("Director of Programs at the Harbour Forum Owen Marsh said it was late.", "Director of Programs at the Harbour Forum"),
    ("The deputy director of trade Owen Marsh said it was late.", "deputy director of trade"),
    ("The lawyer for banker Owen Marsh said it was late.", "banker"),
    ("The head of the film Owen Marsh said it was late.", ""),  # which is called so
    ("The director of jailed Owen Marsh said it was late.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_a_role_with_what_it_is_of_stands_before_a_name(run, text, role):
    mentions, _ = run(text)
    assert {m.role for m in mentions if m.text == "Owen Marsh"} == {role}


GENDERS = [
    # a list of given names is wrong about somebody; twice the article says otherwise
    ("Laura Finch said it was late. He said it was cold. Finch said it was over. He added that it rained.", "Laura Finch"),
    ("Laura Finch said it was late.\n\n“It is cold,” he added.", "Laura Finch"),
    ("Laura Finch said it was late. He said it was cold.", None),  # once may be another's
    ("Laura Finch said it was late. She left. She said it was cold. He said it was over.", None),
    ("Owen Marsh left. Laura Finch said it was late.\n\n“It is cold,” he added.", "Owen Marsh"),
    ("Mrs. Laura Finch said it was late.\n\n“It is cold,” he added.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), GENDERS)
def test_pronouns_outweigh_a_list_of_given_names(linked, text, who):
    found = linked(text)
    assert found.get("He", found.get("he")) == who


JUDGES = [
    ("Justice Olga Brandt ruled on Friday. It rained. The judge said it was late.", "Olga Brandt"),
    ("Justice Olga Brandt and Justice Bo Vik ruled on Friday. The judge said it was late.", None),
    ("A judge freed him. Justice Olga Brandt wept. The judge said it was late.", None),
]


@pytest.mark.parametrize(("text", "who"), JUDGES)
def test_a_judge_is_a_justice(linked, text, who):
    assert linked(text).get("The judge") == who


def test_who_is_only_met_by_a_president_is_none(linked):
    assert "The head of state" not in linked("The president met Olga Brandt. The head of state said it was late.")
