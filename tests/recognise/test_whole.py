"""Names whole: hyphens, nicknames, possessives within, shared surnames, titles before, cases before a court."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a hyphen joins the syllables of a given name
        ("Minister Bae Jun-seok said no. Bae left.", ("Bae Jun-seok", "person", "Bae Jun-seok")),
        ("Mayor Hsu Chih-peng said yes on Monday.", ("Hsu Chih-peng", "person", "Hsu Chih-peng")),
        ("Lawmaker Jeremy Kwok Siu-ming left the party.", ("Jeremy Kwok Siu-ming", "person", "Jeremy Kwok Siu-ming")),
        ("The Anna Berg-led team won on Monday.", ("Anna Berg", "person", "Anna Berg")),
        ("The Nancy Walker-backed bill failed.", ("Nancy Walker", "person", "Nancy Walker")),
        # nicknames
        ("Walter “Buddy” Kessler, a drummer, died. Buddy taught us.", ("Buddy", "person", "Walter “Buddy” Kessler")),
        ("Richard (Dick) Amsel came. Dick Amsel left.", ("Dick Amsel", "person", "Richard (Dick) Amsel")),
        ("“Mike” Castellano, a cook, said no.", ("“Mike” Castellano", "person", "Mike Castellano")),
        ("Anthony \"Tony the Cat\" Bruno was jailed. Bruno wept.", ("Bruno", "person", 'Anthony "Tony the Cat" Bruno')),
        # whose the body is
        ("Soldiers of the Laotian People's Army marched.", ("Laotian People's Army", "agency", "Laotian People's Army")),
        ("The Kenyan Tea Growers' Association (KTGA) met. KTGA objected.", ("KTGA", "organisation", "Kenyan Tea Growers' Association")),
        # one surname for two
        ("Martha and Henry Pike sold the barn. Mrs. Pike laughed.", ("Martha", "person", "Martha Pike")),
        ("The brothers Adam and Henry Pike sold it.", ("Adam", "person", "Adam Pike")),
        ("Adam and Henry Pike sold it.", ("Adam", "person", "Adam")),  # it may be another Adam
        ("The Morales sisters sold it. Debts ruined Zehra and Ilkay Morales.", ("Zehra", "person", "Zehra Morales")),
        ("The Morales sisters sold it. Debts ruined Zehra and Ilkay Vance.", ("Zehra", "person", "Zehra")),
        # two people joined by another language's "and", and the two surnames of one
        ("The keepers Rafael Zorrilla y Harold Fonseca won.", ("Rafael Zorrilla", "person", "Rafael Zorrilla")),
        ("The keepers Rafael Zorrilla y Harold Fonseca won.", ("Harold Fonseca", "person", "Harold Fonseca")),
        ("The writer José Ortega y Gasset died.", ("José Ortega y Gasset", "person", "José Ortega y Gasset")),
        # of where the members of a party are
        ("Ida Roe, an Ottawa New Democrat MP, said no.", ("New Democrat", "group", "New Democratic Party")),
        ("A Detroit Democrat, Ida Roe, said no in Washington.", ("Democrat", "group", "Democratic Party")),
        ("The Texas Republican Party met in Austin.", ("Texas Republican Party", "group", "Texas Republican Party")),
        ("Southeast Asian banks met in Austin.", ("Southeast Asian", "group", "Southeast Asian")),
        # who is more than a title
        ("“No,” said Sgt. Ivo Brand, who leads the union.", ("Ivo Brand", "person", "Ivo Brand")),
        ("Rep.-elect Ana Cole came late.", ("Ana Cole", "person", "Ana Cole")),
        ("Shopper Ana Cole said no.", ("Ana Cole", "person", "Ana Cole")),
        ("AG Marlowe said he would sue.", ("Marlowe", "person", "Marlowe")),
        ("Neighbour Ana Cole said no.", ("Ana Cole", "person", "Ana Cole")),
        ("Gov Marlowe said he would sue.", ("Marlowe", "person", "Marlowe")),
        # what is an office in capitals alone
        ("Striker Luiz Da Silva scored. Da Silva wept.", ("Luiz Da Silva", "person", "Luiz Da Silva")),
        ("Painter Leonardo Da Ponte said no.", ("Leonardo Da Ponte", "person", "Leonardo Da Ponte")),
        ("Mayor Ag Thorsen said no.", ("Ag Thorsen", "person", "Ag Thorsen")),
        ("MP Ana Da Costa, a lawyer, said no.", ("Ana Da Costa", "person", "Ana Da Costa")),
        ("DA Ana Cole said no.", ("Ana Cole", "person", "Ana Cole")),
        ("PM Ana Cole said no.", ("Ana Cole", "person", "Ana Cole")),
        # two halves of one name
        ("Peruvian Justice Minister Marta Elena Choque Apaza met him.", ("Marta Elena Choque Apaza", "person", "Marta Elena Choque Apaza")),
        # capitals
        ("MAYOR ANA CASTELL SAID ON MONDAY THAT SHE WOULD STAY. CASTELL WEPT.", ("CASTELL", "person", "Ana Castell")),
        ("Ana Castell wept. “No,” CASTELL said.", ("CASTELL", "person", "Ana Castell")),
        # cases
        ("Hart v. Nolan was settled.", ("Hart v. Nolan", "law", "Hart v. Nolan")),
        ("The judge cited Hart vs Nolan on Monday.", ("Hart vs Nolan", "law", "Hart vs Nolan")),
        ("In Hart v. Board of Education, the court ruled for her.", ("Hart v. Board of Education", "law", "Hart v. Board of Education")),
        ("The court let In re Dunmore stand.", ("In re Dunmore", "law", "In re Dunmore")),
    ],
)  # fmt: skip
def test_a_name(named, text, expected):
    assert expected in named(text)


@pytest.mark.parametrize(
    ("text", "not_a_name"),
    [
        ("“No,” said Sgt. Ivo Brand.", "Sgt"),
        ("England v Wales was the match of the day.", "England v Wales"),
        ("France v. Brazil ended the tournament.", "France v. Brazil"),
        ("Lawyers asked the Liberals' Treasury spokesman.", "Liberals' Treasury"),
        ("Ada Roe's Council colleagues met.", "Ada Roe's Council"),
    ],
)
def test_no_name(named, text, not_a_name):
    assert not_a_name not in {t for t, *_ in named(text)}
