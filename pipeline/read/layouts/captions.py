"""Subtitles (WebVTT, SubRip): cues with their times become the sentences that were spoken, a line a speaker."""

from __future__ import annotations

import re

from pipeline.read.draft import Draft, nothing

_CUE = re.compile(r"(?:\d{1,3}:)?\d{2}:\d{2}[,.]\d{1,3}\s+-->\s+(?:\d{1,3}:)?\d{2}:\d{2}[,.]\d{1,3}.*")
_VOICE = re.compile(r"<v(?:\.[\w.]+)? (?P<name>[^<>]{1,60})>")
_MARK = re.compile(r"</?[a-zA-Z0-9][^<>]{0,80}>|\{\\[^{}]{0,40}\}")
_NEW_SPEAKER = re.compile(r"(?:>> ?|- ?|– ?)(?=\S)")
_SKIPPED = re.compile(r"(?:NOTE|STYLE|REGION)\b.*")


def split(text: str) -> list[Draft] | None:
    """Return what is said in a file of subtitles, as one article; nothing if the text is none."""
    head = text.lstrip("\ufeff \r\n\t")
    if not (head.startswith("WEBVTT") or re.match(rf"\d+\s*[\r\n]\s*{_CUE.pattern}", head)):
        return None
    said = spoken(text)
    if not said:
        empty = "-->" in head or not re.sub(r"\AWEBVTT.*", "", head).strip()
        return [nothing("these subtitles hold no words")] if empty else None
    return [{"text": said, "format": "vtt" if head.startswith("WEBVTT") else "srt"}]


def spoken(text: str) -> str:
    r"""Return the words of the cues, joined; a new paragraph where another begins to speak.

    >>> spoken("1\n00:00:00,000 --> 00:00:02,000\nFour ships\n\n2\n00:00:02,000 --> 00:00:03,000\nleft.\n")
    'Four ships left.'
    """
    turns: list[str] = []
    voice = ""
    for block in re.split(r"\n[ \t]*\n\s*", re.sub(r"\r\n?", "\n", text.strip())):
        lines = block.splitlines()
        at = next((i for i, line in enumerate(lines) if _CUE.fullmatch(line.strip())), None)
        if at is None or _SKIPPED.match(lines[0]):
            continue
        for line in lines[at + 1 :]:
            named = _VOICE.search(line)
            words = _MARK.sub("", _VOICE.sub("", line)).strip()
            fresh = _NEW_SPEAKER.match(words)
            words = words[fresh.end() :] if fresh else words
            if not words:
                continue
            if named and named["name"] != voice:
                voice = named["name"].strip()
                turns.append(f"{voice}: {words}")
            elif fresh or not turns:
                turns.append(words)
            elif not turns[-1].endswith(words):  # rolling captions repeat the line before
                turns[-1] += f" {words}"
    return "\n\n".join(turns)
