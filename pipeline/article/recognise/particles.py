"""The small words that belong to a person's name, which the model often leaves out: `dos` in "Ana dos Santos"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.article.recognise.tokens import Tokens
from pipeline.text.person_names import hyphened_particles, particles


def with_particles(tokens: Tokens) -> Iterator[tuple[int, int, str]]:
    """Yield the model's spans, those of people with the small words that belong to them: `[Ana] dos [Santos]` is one."""
    held: tuple[int, int, str] | None = None
    for start, end, label in sorted(tokens.spans):
        first = start
        while label == "PERSON" and first > 0:
            hyphen = first > 1 and tokens.words[first - 1] in "-‑" and tokens.starts[first] == tokens.ends[first - 1]
            if not _is_small_particle(tokens, first - 1 - hyphen):
                break
            first -= 1 + hyphen
        if held and held[2] == label and held[1] >= first and first < start:
            held = held[0], end, label
            continue
        if held:
            yield held
        held = max(first, held[1] if held else 0), end, label
    if held:
        yield held


def is_particle(tokens: Tokens, at: int) -> bool:
    """Say whether a word is a small one of a person's name: `von`, the `as` of "as-Sabah"."""
    word = tokens.lower[at]
    if word not in particles():
        return False
    after = tokens.words[at + 1] if at + 1 < len(tokens.words) else ""
    return word not in hyphened_particles() or not tokens.words[at].islower() or after in ("-", "‑")


def _is_small_particle(tokens: Tokens, at: int) -> bool:
    return tokens.words[at].islower() and is_particle(tokens, at)
