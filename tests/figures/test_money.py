"""Money of the world: its signs, whose it is, and what only looks like money."""

from __future__ import annotations

import pytest

from pipeline.article.analyse import lay_out
from pipeline.article.figures import find_figures, load_lexicon
from pipeline.records import Article

SIGNS = [
    ("The jet cost RM6.1 million.", ["RM6.1 million|6100000|MYR"]),
    ("It sold QR40mn of bonds and SR14 billion of sukuk.", ["QR40mn|40000000|QAR", "SR14 billion|14000000000|SAR"]),
    ("The fee is Dh800 or KD 90.", ["Dh800|800|AED", "KD 90|90|KWD"]),
    ("Losses came to R67.6 billion.", ["R67.6 billion|67600000000|ZAR"]),
    ("He posted bail of N$2 000 and N $300.", ["N$2 000|2000|NAD", "N $300|300|NAD"]),
    ("A maid earns KSh12,000 a month.", ["KSh12,000|12000|KES|month"]),
    ("The loan was Tk 40 crore.", ["Tk 40 crore|400000000|BDT"]),
    ("It paid Rs. 5 crore.", ["Rs. 5 crore|50000000|INR"]),
    ("Lunch costs S/ 12.50 there.", ["S/ 12.50|12.5|PEN"]),
    ("A ticket is NT$300 or HK$80.", ["NT$300|300|TWD", "HK$80|80|HKD"]),
    ("Copper earned K4.5 billion.", ["K4.5 billion|4500000000|ZMW"]),
    ("The mine brought in 3 million kwacha.", ["3 million kwacha|3000000|ZMW"]),
    ("Each repair costs Rs 1 crore to Rs 3 crore.", ["Rs 1 crore to Rs 3 crore|10000000..30000000|INR"]),
]
NO_SIGNS = [
    ("They met in Q1 and took the R5 bus.", []),
    ("The K2 summit was clear.", []),
    ("A $5 fee applies.", ["$5|5|USD"]),
]
POUNDS = [
    ("He was fined 300 pounds.", ["300 pounds|300|GBP"]),
    ("The rent was 900 pounds a month.", ["900 pounds|900|GBP|month"]),
    ("A 300-pound fine followed.", ["300-pound|300|GBP"]),
    ("It raised three quarters of a million pounds.", ["three quarters of a million pounds|750000|GBP"]),
    ("The 300-pound prize money was split.", ["300-pound|300|GBP"]),
    ("She lost 30 pounds.", ["30|30|lb"]),
    ("They bought 40 pounds of rice.", ["40|40|lb"]),
    ("A 40-pound dog bit him.", ["40|40|lb"]),
    ("Egypt borrowed 3 billion pounds.", ["3 billion pounds|3000000000|EGP"]),
]
# Whose a pound is: "UK" and "Britain" are names of a country too, and "R" before "$" is no rand.
HOMES = [
    ("Britain and the UK fined Egypt 300 pounds.", ["300 pounds|300|GBP"]),
    ("U.K. regulators fined him 300 pounds after Egypt and England had.", ["300 pounds|300|GBP"]),
    ("English and Scottish courts fined the Egyptian 300 pounds.", ["300 pounds|300|GBP"]),
    ("Egypt fined a British firm 300 pounds, Cairo said of Egypt.", ["300 pounds|300|EGP"]),
    ("South Africa's team paid R$ 500 million in Brazil.", ["R$ 500 million|500000000|BRL"]),
    ("In South Africa it cost R$500, said South Africa.", ["R$500|500|BRL"]),
    ("South Africa paid R500 million.", ["R500 million|500000000|ZAR"]),
    ("Namibia paid R500 million to South Africa.", ["R500 million|500000000|ZAR"]),
    ("New Mexico lost 40 million pesos to Chile.", ["40 million pesos|40000000|CLP"]),
    ("Czech banks lost 30 million crowns.", ["30 million crowns|30000000|CZK"]),
    ("Sweden lost 30 million crowns.", ["30 million crowns|30000000|SEK"]),
]
SHARED = [
    ("Pakistan will pay Rs 500 to each farmer.", ["Rs 500|500|PKR"]),
    ("Mexico spent 40 million pesos.", ["40 million pesos|40000000|MXN"]),
    ("The Chilean fund lost 40 million pesos.", ["40 million pesos|40000000|CLP"]),
    ("It lost 40 million pesos.", ["40 million pesos|40000000|peso"]),
    ("Canada will spend $5 million.", ["$5 million|5000000|USD"]),
]
LOOSE_POUNDS = [
    ("She spent thousands of pounds on it.", ["thousands of pounds|1000..10000|GBP"]),
    ("They owe tens of thousands of pounds.", ["tens of thousands of pounds|10000..100000|GBP"]),
    ("It carried thousands of pounds of flour.", ["thousands|1000..10000|lb"]),
    ("It weighs thousands of pounds.", ["thousands|1000..10000|lb"]),
]
MAGNITUDES = [
    ("It shipped 35m of its phones.", ["35m|35000000"]),
    ("There are about 8 B people.", ["8 B|8000000000|||about"]),
    ("The deal is worth $728 mil.", ["$728 mil|728000000|USD"]),
    ("A million and a half people fled.", ["A million and a half|1500000"]),
    ("Two and a half people a room is the norm.", ["Two and a half|2.5"]),
    ("The wall is 35m long.", ["35|35|metre"]),
    ("It sold 2.7m new phones.", ["2.7m|2700000"]),
    ("It sold 2.7m cheap and simple phones.", ["2.7m|2700000"]),
    ("They built 2.7m high walls.", ["2.7|2.7|metre"]),
    ("They sank 2.7m into the mud of the rivers.", ["2.7|2.7|metre"]),
    ("It took 417m yuan of public money.", ["417m yuan|417000000|CNY"]),
    ("It had 600 crores of them.", ["600 crores|6000000000"]),
]


@pytest.mark.parametrize(("text", "expected"), SIGNS + NO_SIGNS + POUNDS + LOOSE_POUNDS + HOMES + SHARED + MAGNITUDES)
def test_money(lines, text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("url", "text", "currency"),
    [
        ("https://news.example.com.au/a", "The state will spend $5 million.", "AUD"),
        ("https://news.example.ca/a", "The province will spend $5 million.", "CAD"),
        ("https://news.example.pk/a", "The province will spend Rs 5 million.", "PKR"),
        ("https://news.example.co.uk/a", "The county will spend $5 million.", "USD"),
        ("https://news.example.ai/a", "The state will spend $5 million.", "USD"),
        ("https://news.example.com.au/a", "The state will spend US$5 million.", "USD"),
        ("", "The state will spend $5 million.", "USD"),
    ],
)
def test_the_country_of_the_article_decides(nlp, url: str, text: str, currency: str) -> None:
    article = Article(doc_id="doc_1", file="a.txt", format="txt", sha256="", text=text, url=url)
    (figure,) = find_figures(lay_out(nlp, article, zones=False), (), load_lexicon())
    assert figure.currency == currency


def test_a_pronoun_is_no_country() -> None:
    countries = load_lexicon().countries
    assert [m.group() for m in countries.finditer("They told us of the US, of U.S. and UK law: us, it, in India.")] == [
        "US",
        "U.S.",
        "UK",
        "India",
    ]
