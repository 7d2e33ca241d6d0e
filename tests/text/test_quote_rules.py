"""Which marks pair: nesting, apostrophes, feet and inches, quotations that run over paragraphs."""

from __future__ import annotations

import pytest

from pipeline.text.quotes import find_quotations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\"One 'two \"three\" four' five.\"", [(1, "\"One 'two \"three\" four' five.\""), (2, "'two \"three\" four'"), (3, "\"three\"")]),
        ("“One “two “three “four” five” six” seven.”", [(1, "“One “two “three “four” five” six”"), (2, "“two “three “four” five”"), (3, "“four”")]),
        ("He said: \"No.\" She said: \"Yes.\"", [(1, "\"No.\""), (1, "\"Yes.\"")]),
        ("He said (\"no\") and [\"yes\"].", [(1, "\"no\""), (1, "\"yes\"")]),
        ("The 5' 10\" man left. \"Tall,\" he said.", [(1, "\"Tall,\"")]),
        ("It is 6'2\" and \"wet.\"", [(1, "\"wet.\"")]),
        ("'Tis the season, 'twas said. Rock 'n' roll. 'Cause I say so.", []),
        ("In '08 they left. The '90s were wet. ‘em all.", []),
        ("''One,'' he said. '''Two,' she said,'' he said. 'One''' left.", [(1, "''One,''"), (1, "'''Two,' she said,''"), (2, "'Two,'"), (1, "'One'")]),
        ("'''Twas so,' he said,'' she said.", [(1, "'''Twas so,' he said,''"), (2, "'Twas so,'")]),
        ("''''", [(1, "''''")]),
        ("'''''Five.", []),
        ("''He said 'no.''' Then he left.", [(1, "''He said 'no.'''"), (2, "'no.'")]),
        ("The dogs' bowl and the cats' bed.", []),
        ("'The dogs' bowl is old,' he said.", [(1, "'The dogs' bowl is old,'")]),
        ("“One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\nSix.\n\nSeven.\n\nEight,” he said.", [(1, "“One. | Two. | Three. | Four. | Five. | Six. | Seven. | Eight,”")]),
        ("“One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\nSix.\n\nSeven.\n\nEight.\n\nNine,” he said.", [(1, "“One. | Two. | Three. | Four. | Five. | Six. | Seven. | Eight. | Nine,”")]),
        ("“One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\nSix.\n\nSeven.\n\nEight.\n\nNine.\n\nTen,” he said.", [(1, "“One.")]),
        ("\"One.\n\n\"Two.\n\nHe left.", [(1, "\"One. | \"Two.")]),
        ("He said: \"One.\n\nHe left.", []),
        ("He said: “One.\n\nHe left.", [(1, "“One.")]),
        ("\"One.\n\nHe left.", [(1, "\"One.")]),
        ("\"One.\n\n\"Two.\n\n“Three,” he said.", [(1, "\"One. | \"Two."), (1, "“Three,”")]),
        ("“One.\n\n“Two.\n\n“Three.", [(1, "“One. | “Two. | “Three.")]),
        ("“One.\n\n‘Two,’ he said.", [(1, "“One."), (1, "‘Two,’")]),
        ("“One.\n\nTwo.” “Three.”", [(1, "“One. | Two.”"), (1, "“Three.”")]),
        ("\"One.\n\nTwo. \"Three,\" he said.", [(1, "\"One."), (1, "\"Three,\"")]),
        ("\"One.\n\nTwo \" three.", [(1, "\"One.")]),
        ("He said “one “two” three.", [(1, "“two”")]),
        ("He said “one “two” three.” He said “four.”", [(1, "“one “two” three.”"), (2, "“two”"), (1, "“four.”")]),
        ("He said \"one \"two\" three\" four.", [(1, "\"one \"two\" three\""), (2, "\"two\"")]),
        ("“One,” he said, “two.\n\n“Three,” she said.", [(1, "“One,”"), (1, "“two. | “Three,”")]),
        ("“One” two”", [(1, "“One”")]),
        ("„Ja“, sagte er. “No,” he said.", [(1, "„Ja“"), (1, "“No,”")]),
        ("«Nous» et ‟vous”.", [(1, "«Nous»"), (1, "‟vous”")]),
        ("``One,'' he said. ``Two.", [(1, "``One,''"), (1, "``Two.")]),
        ("”Ja”, sade hon. ”Nej”, sade han.", [(1, "”Ja”"), (1, "”Nej”")]),
        ("A \" B \" C", [(1, "\" B \"")]),
        ("He paid \"$5\" and \"#1\" and \"(so)\".", [(1, "\"$5\""), (1, "\"#1\""), (1, "\"(so)\"")]),
        ("He said—\"no\"—\"yes\"/\"so\"=\"it\"…\"be\"", [(1, "\"no\""), (1, "\"yes\""), (1, "\"so\""), (1, "\"it\""), (1, "\"be\"")]),
        ("\"'No,' he said,\" she said.", [(1, "\"'No,' he said,\""), (2, "'No,'")]),
        ("“‘No,’ he said,” she said.", [(1, "“‘No,’ he said,”"), (2, "‘No,’")]),
        ("\"No\"s and \"yes\"es.", [(1, "\"No\""), (1, "\"yes\"")]),
        ("“No,”he said. “Yes”,she said.", [(1, "“No,”"), (1, "“Yes”")]),
        ("It's a dog's life. He's 'fine.'", [(1, "'fine.'")]),
        ("'Fine' is a word. 'So", [(1, "'Fine'")]),
        ("\"A 'b' c 'd' e.\"", [(1, "\"A 'b' c 'd' e.\""), (2, "'b'"), (2, "'d'")]),
        ("“One.”\n\n“Two.”\n\n“Three.", [(1, "“One.”"), (1, "“Two.”"), (1, "“Three.")]),
    ],
)  # fmt: skip
def test_pairs(text: str, expected: list[tuple[int, str]]) -> None:
    """Level and text of each quotation; its pieces are parted by a bar."""
    found = find_quotations(text)
    assert [(q.level, " | ".join(text[a:b] for a, b in q.pieces)) for q in found] == expected
