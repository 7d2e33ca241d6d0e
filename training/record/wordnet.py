"""WordNet's database files (3.1, Princeton's licence), as far as words that mean much the same are asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

Derivation = tuple[int, str, tuple[str, int]]  # which word, part of speech of the other, (its offset, which there)
Synset = tuple[list[str], list[Derivation], list[tuple[str, float]]]

_USUAL = 0.3  # share of a lemma's uses that makes a sense the usual one
_PARTICLES = frozenset({"up", "down", "out", "off", "back", "in", "on", "over", "away", "through", "along", "apart"})
_STEM = 0.5  # how alike words of one stem are
_NEIGHBOURS = {"verb": {"$": 0.6, "@": 0.3}, "adj": {"&": 0.3}}  # … of a group of verbs, a wider one, a near adjective
_FEWEST_SHARE = 0.1  # of a lemma's uses: a rarer sense makes no synonym
_DERIVED = "+"  # pointer to a word of another part of speech made of the same stem
_PARTS = {"1": "noun", "2": "verb", "3": "adj", "4": "adv", "5": "adj"}


class WordNet:
    """Its senses and how often they were met in tagged text.

    Args:
        folder: with `data.noun`, `index.sense` and so on.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._uses: dict[tuple[str, str, str], float] = {}  # (part, offset, lemma) → times met, and a half
        totals: defaultdict[str, float] = defaultdict(float)
        for line in (folder / "index.sense").read_text(encoding="utf-8").splitlines():
            key, offset, _, times = line.split()
            lemma, _, rest = key.partition("%")
            self._uses[_PARTS[rest[0]], offset, lemma] = float(times) + 0.5
            totals[lemma] += float(times) + 0.5
        self._totals = dict(totals)
        self._read: dict[str, dict[str, Synset]] = {}

    @property
    def lemmas(self) -> list[str]:
        """The single words met in tagged text, and verbs with a particle, sorted."""
        return sorted(w for w, n in self._totals.items() if n >= 2 and (w.isalpha() or self._has_particle(w)))

    def _has_particle(self, lemma: str) -> bool:
        verb, _, particle = lemma.partition("_")
        return particle in _PARTICLES and verb.isalpha()

    def alike(self) -> Iterator[tuple[str, str, float]]:
        """Yield pairs of words that share a usual sense, or a stem, with how usual that is, 0 to 1."""
        for part in ("noun", "verb", "adj", "adv"):
            for offset, (words, derived, near) in self._synsets(part).items():
                shares = {w: s for w in words if (s := self._share(part, offset, w)) >= _FEWEST_SHARE}
                yield from ((a, b, min(shares[a], shares[b])) for a, b in combinations(sorted(shares), 2))
                for number, other, target in derived:
                    a, b = words[number - 1], self._synsets(other)[target[0]][0][target[1] - 1]
                    if a in shares and a != b:
                        yield a, b, _STEM
                for target_offset, likeness in near:
                    others = self._synsets(part)[target_offset][0]
                    usual = [w for w in others if self._share(part, target_offset, w) >= _USUAL]
                    yield from ((a, b, likeness) for a, s in shares.items() if s >= _USUAL for b in usual if a != b)

    def _share(self, part: str, offset: str, word: str) -> float:
        return self._uses.get((part, offset, word), 0.0) / self._totals.get(word, 1.0)

    def _synsets(self, part: str) -> dict[str, Synset]:
        """Return offset → words, what derives from them, and what is near by with how near it is."""
        if part in self._read:
            return self._read[part]
        letters = {"n": "noun", "v": "verb", "a": "adj", "s": "adj", "r": "adv"}
        found = self._read[part] = {}
        for line in (self._folder / f"data.{part}").read_text(encoding="utf-8").splitlines():
            if line.startswith(" "):
                continue
            fields = line.split(" | ")[0].split()
            count = int(fields[3], 16)
            words = [fields[4 + 2 * i].split("(")[0].lower() for i in range(count)]
            at = 4 + 2 * count
            pointers = [fields[at + 1 + 4 * i : at + 5 + 4 * i] for i in range(int(fields[at]))]
            derived = [
                (int(ends[:2], 16), letters[other], (offset, int(ends[2:], 16)))
                for symbol, offset, other, ends in pointers
                if symbol == _DERIVED
            ]
            kinds = _NEIGHBOURS.get(part, {})
            near = [
                (offset, kinds[symbol]) for symbol, offset, _, ends in pointers if symbol in kinds and ends == "0000"
            ]
            found[fields[0]] = words, derived, near
        return found
