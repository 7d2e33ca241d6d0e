"""What the article itself shows of a name outranks the lists and the model: whose an acronym is, what kind of thing it names."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an acronym that the article defines is nobody else's
        ("ABUJA, Nigeria - The Nigerian Civil Aviation Authority (NCAA) shut two airports. NCAA staff wept.", ("NCAA", "agency", "Nigerian Civil Aviation Authority")),
        ("MOGADISHU - The Central Bank of Somalia (CBS) shut two banks. The CBS said no.", ("CBS", "agency", "Central Bank of Somalia")),
        ("The Bank of Punjab (BP) shut two branches in Lahore. BP said no.", ("BP", "organisation", "Bank of Punjab")),
        ("The National Collegiate Athletic Association (NCAA) fined a college. NCAA staff wept.", ("NCAA", "organisation", "National Collegiate Athletic Association")),
        ("The UN Food and Agricultural Organisation (FAO) sent seeds. The FAO said no.", ("UN Food and Agricultural Organisation", "agency", "Food and Agriculture Organization")),
        # letters of a body of another country, where that country is not what the article is about
        ("KOCHI, India - Kerala voted. The LDF government said it had won in India, and the LDF thanked Indian voters.", ("LDF", "organisation", "LDF")),
        ("NEW YORK - The LDF sued Alabama on Monday. The LDF said voters in the United States were barred.", ("LDF", "organisation", "NAACP Legal Defense Fund")),
        ("LEEDS, England - Britain voted on Monday. The ABA said British voters won.", ("ABA", "organisation", "ABA")),
        # what a camera takes, and the broadcaster
        ("BEIJING - China voted on Monday, state broadcaster CCTV said. CCTV said it was cold.", ("CCTV", "media", "China Central Television")),
        ("BEIJING - China voted on Monday. Police in Beijing said CCTV footage was lost.", None),
        ("LEEDS, England - Police said CCTV showed two men in Britain.", None),
        ("The men were seen on CCTV in Beijing, China.", None),
        # in mixed case as the list has it
        ("The school was built by Unesco in Algeria.", ("Unesco", "agency", "United Nations Educational, Scientific and Cultural Organization")),
    ],
)  # fmt: skip
def test_acronyms_are_whose_the_article_says(named, text, expected):
    found = named(text)
    assert expected in found if expected else not any("CCTV" in words for words, _, _ in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("P C George was held in Kochi. Voters said P C George had lost.", ("P C George", "person", "P C George")),
        ("Police held P. C. George MLA on Monday.", ("P. C. George", "person", "P. C. George")),
        ("Minister V K Singh said no.", ("V K Singh", "person", "V K Singh")),
        ("On Monday I Ana Roe wept.", ("Ana Roe", "person", "Ana Roe")),
        ("Im Jong-seok said no on Monday in Seoul.", ("Im Jong-seok", "person", "Im Jong-seok")),
        ("I'm Ana Roe, she said on Monday.", ("Ana Roe", "person", "Ana Roe")),
    ],
)  # fmt: skip
def test_people_begin_with_their_initials(named, text, expected):
    assert expected in named(text)
