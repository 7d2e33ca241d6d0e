"""Numbers that are none of the figures of an article, each with what looks like them and is one."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # numbers of a list that stand alone on their line
        ("They ask for this.\n1.\nMore pay.\n", []),
        ("They ask for this.\n“2.\nLess work.\n", []),
        ("They ask for 2.\n", ["2"]),
        ("One: Pay the nurses\nMost agree.\n\nTwo: Mend the roads\nFew do.\n", []),
        ("Sales this week: 40\nTwo new shops opened: both in Osk.\n", ["40", "Two"]),
        ("1 Ada Roe (Peru)\n2 Ben Doe (Chad)\n3 Cy Poe (Mali)\n", []),
        ("7 Ada Roe (Peru)\n7 Ben Doe (Chad)\n", ["7", "7"]),
        ("1-Raising the tax on fuel.\n2-Mending the roads.\n", []),
        ("3-Day fairs draw many.\nMost close early.\n", ["3"]),
        ("40 Nurses Strike In Osk\nMost of them left.\n", ["40"]),
        # sections of a section
        ("Under Section 30 (7) of the Act it may sue.", []),
        ("It treated 30 (7) patients.", ["30", "7"]),
        # titles in another tongue, and hours as some write them
        ("She starred in El baile de los 33 last year.", []),
        ("It met at nine o’ clock on Friday.", []),
        # telephone numbers
        ("Call +44 20 5550 0123 for help.", []),
        ("Call 0800 555 0123 for help.", []),
        ("Ring +353 1 555 0123.", []),
        ("It rose +44 points.", ["+44"]),
        # days of a month
        ("It ran from June 26 to 27 at the hall.", []),
        ("The fair runs from 28 to 31 July.", []),
        ("The vote could follow on 16 or 17 March.", []),
        ("It met on June 3, 4 and 5.", []),
        ("It hired 26 to 27 clerks in July.", ["26 to 27"]),
        # stages, years and rounds by number
        ("It cuts power at stages 4 and higher.", []),
        ("It cuts power in 4 stages.", ["4"]),
        ("They reached the last 16.", []),
        ("The top 20 were paid.", []),
        ("It stayed in the UK top 75 for weeks.", []),
        ("The top 75 songs were sold.", ["75"]),
        ("They sold it for a seven-figure sum.", []),
        ("Many went home on two-wheelers.", []),
        ("The last 16 matches were won.", ["16"]),
        ("It is ahead for the 2005 year.", []),
        ("The 2005-6 budget grew.", []),
        ("The 1998/9 season was cold.", []),
        ("He was a 1000-1 outsider.", ["1000", "1"]),
        ("The 2018 season was short.", []),
        ("A 2000 year old tree fell.", ["2000"]),
        ("The tree is 2000 years old.", ["2000"]),
        # the time of day, as some wires write it
        ("We work until 16: 30 today.", []),
        ("It leaves at 11: 00 in the morning.", []),
        ("The bill gets zero-rated.", []),
        ("The id is 70517884182 there.", []),
        ("They saw 70,517,884,182 there.", ["70,517,884,182"]),
        # which one of several it is
        ("The fair is in its twenty-first year.", []),
        ("The fair is in its twenty-one years of life the largest.", ["twenty-one"]),
        ("She marked her 2,838th day in office.", []),
        ("It leads the list for a third week in a row.", []),
        ("They fell behind to a sixth-minute goal.", []),
        ("Osk was hit by a seventh wave of floods.", []),
        ("Prices fell by a seventh in Osk.", ["a seventh"]),
        ("Rents rose twofold.", ["twofold"]),
        ("It lost a third of its crew, half an hour in.", ["a third", "half"]),
        # numbers to ring, players by their row
        ("For a room, ring 415 555 0192.", []),
        ("Call 1800 555 010 for help.", []),
        ("It sold 415 555 bricks.", ["415 555"]),
        ("He plays in the front five.", []),
        ("The front five rows were empty.", ["five"]),
        # what serves as something else
        ("The hall doubles as a school.", []),
        ("The phone doubled up as a torch and doubled back.", []),
        ("Sales doubled as prices fell.", ["doubled"]),
        ("It sells one-click shopping.", []),
        # items of a list inside a sentence, and goals by number
        ("They asked about 1) his pay and 2) hers.", []),
        ("They asked (about 12) about his pay.", ["12"]),
        ("It serves SDG 15, which saves forests.", []),
        ("It saves forests on 15 hills.", ["15"]),
        # races by their length
        ("She won gold in the 200m in Leeds.", []),
        ("She won the women's 5,000 metres title.", []),
        ("She ran in the 4x100m relay.", []),
        ("She ran the 200m in 21 seconds.", ["200", "21"]),
        ("She led in the 200m of mud.", ["200"]),
        ("She led over the last 200m.", ["200"]),
        # a policy by its name, words that begin with none
        ("They praised “one country, two systems” again.", []),
        ("It has one country and two systems.", ["one", "two"]),
        ("It keeps its strict zero-Covid policy.", []),
        ("It saw zero cases.", ["zero"]),
        ("They used Zero-Shot learning.", []),
        ("They made it 2-0 moments later.", ["2-0"]),
        ("They won 9-12 medals.", ["9-12"]),
        # somebody who sings, decades, an address torn apart
        ("A fan of 50 Cent wept.", []),
        ("It costs 50 cents.", ["50 cents"]),
        ("It was like in the 60 s to 70 s again.", []),
        ("It took 60 s to load.", ["60"]),
        ("https://www.a.org/the-% E 2% 80% 98 huge-mills-% E 2% 80% 99\nIt lost 2%.", ["2%"]),
        ("https://www.a.org/a%20b says that 12 men lost 2% in 9 days.", ["12", "2%", "9"]),
        ("A cup costs 20 Cent there.", ["20 Cent"]),
        # … but below zero is a figure, at the start of a sentence too
        ("-5 degrees was the low.", ["-5"]),
    ],
)
def test_what_is_no_figure(read, text: str, expected: list[str]) -> None:
    assert [figure.text for figure in read(text)] == expected
