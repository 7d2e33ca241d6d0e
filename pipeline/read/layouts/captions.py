"""Subtitles (WebVTT, SubRip): cues with their times become the sentences that were spoken, a line a speaker."""

from __future__ import annotations

import re
from collections import Counter

from pipeline.read.draft import Draft, nothing

_CUE = re.compile(r"(?:\d{1,3}:)?\d{2}:\d{2}[,.]\d{1,3}\s+-->\s+(?:\d{1,3}:)?\d{2}:\d{2}[,.]\d{1,3}.*")
_VOICE = re.compile(r"<v(?:\.[\w.]+)? (?P<name>[^<>]{1,60})>")
_MARK = re.compile(r"</?[a-zA-Z0-9][^<>]{0,80}>|\{\\[^{}]{0,40}\}")
_NEW_SPEAKER = re.compile(r"(?:>> ?|- ?|– ?)(?=\S)")
_BETWEEN = re.compile(r"(?<=[.?!…\"”’)]) (?=[-–] ?[A-ZÀ-Þ])")  # two speakers on one line, a dash before each
_LABEL = re.compile(
    r"^(?:[-–>]+ ?)?(?P<name>[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ(&][\w.'’()-]*| #?\d{1,2}){0,4}):(?=\s|$)", re.MULTILINE
)
_SOUND = re.compile(r"(?:[\[(][^\[\]()]{1,80}[\])]|[♪♫].*)\W*")
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
    r"""Return the words of the cues, joined, without the sounds; a new paragraph where another begins to speak.

    >>> spoken("1\n00:00:00,000 --> 00:00:02,000\nFour ships\n\n2\n00:00:02,000 --> 00:00:03,000\nleft.\n")
    'Four ships left.'
    """
    turns: list[str] = []
    voice, labels = "", _labels(text)
    for block in re.split(r"\n[ \t]*\n\s*", re.sub(r"\r\n?", "\n", text.strip())):
        lines = block.splitlines()
        at = next((i for i, line in enumerate(lines) if _CUE.fullmatch(line.strip())), None)
        if at is None or _SKIPPED.match(lines[0]):
            continue
        for line in (part for whole in lines[at + 1 :] for part in _parts(whole)):
            named = _VOICE.search(line)
            words = _MARK.sub("", _VOICE.sub("", line)).strip()
            fresh = _NEW_SPEAKER.match(words)
            words = words[fresh.end() :] if fresh else words
            if not words or _SOUND.fullmatch(words):
                continue
            label = _LABEL.match(words)
            if named and named["name"] != voice:
                voice = named["name"].strip()
                turns.append(f"{voice}: {words}")
            elif fresh or not turns or (label and label["name"] in labels):
                turns.append(words)
            elif not turns[-1].endswith(words):  # rolling captions repeat the line before
                turns[-1] += f" {words}"
    return "\n\n".join(turns)


def _parts(line: str) -> list[str]:
    """Return what each of two speakers says on one line, which begins with a dash; any other line whole.

    >>> _parts("- Was it you? - No, her."), _parts("Was it you? - No.")
    (['- Was it you?', '- No, her.'], ['Was it you? - No.'])
    """
    return _BETWEEN.split(line) if _MARK.sub("", line).lstrip().startswith(("-", "–")) else [line]


def _labels(text: str) -> set[str]:
    """Return the names that lines begin with, a colon behind them: those in capitals, and all where one comes back.

    >>> sorted(_labels("ADA ROE: It rose.\\nNote: none.")), sorted(_labels("Bo: It fell.\\nAda: When?\\nBo: In May."))
    (['ADA ROE'], ['Ada', 'Bo'])
    """
    bare = "\n".join(_MARK.sub("", line).strip() for line in text.splitlines())
    found = Counter(match["name"] for match in _LABEL.finditer(bare))
    comes_back = any(count > 1 and not name.isupper() for name, count in found.items())
    return {name for name in found if comes_back or (name.isupper() and len(name) > 1)}
