"""The list of occupations: one place for each word, and no other list's."""

from __future__ import annotations

from collections import Counter

from pipeline import models


def test_no_word_is_listed_twice():
    roles = models.read_toml(models.folder() / "roles.toml")["roles"]
    listed = Counter([*models.read_list(models.folder() / "occupations.txt"), *roles["heads"]])
    assert [word for word, times in listed.items() if times > 1] == []


def test_they_are_small_words_in_order():
    words = models.read_list(models.folder() / "occupations.txt")
    assert words == sorted(words)
    assert all(word.islower() and " " not in word for word in words)
