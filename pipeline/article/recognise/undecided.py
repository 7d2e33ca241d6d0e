"""Names that the model takes for no kind it knows: they stay where the article tells what they are, or a list has them.

"the Zorblax movement", "Zorblax, a bank"     ─▶ told
"withdraw money from the Zorblax Wallet"      ─▶ nobody
"Zorblax Wallet (ZW) … ZW"                    ─▶ nor are its letters
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from pipeline.article.recognise.beside import cues
from pipeline.article.recognise.lexicon import beginnings, company_endings, load_context, type_words
from pipeline.article.recognise.names import UNDECIDED, Name
from pipeline.article.recognise.one_type import SAID
from pipeline.article.recognise.tokens import Tokens
from pipeline.records import Span

_BODIES = frozenset({"agency", "group", "media", "organisation"})


def drop_undecided(
    tokens: Tokens, found: list[Name], acronyms: Mapping[str, Span]
) -> tuple[list[Name], dict[str, Span]]:
    """Return the names without those that nothing tells of, and the acronyms that still stand for one.

    Args:
        tokens: the article.
        found: its names.
        acronyms: which words each stands for.
    """
    labels: defaultdict[tuple[str, ...], Counter[bool]] = defaultdict(Counter)
    sure = {tuple(tokens.words[n.start : n.end]) for n in found if n.surely and n.type != "organisation"}
    told = set[tuple[str, ...]]()
    for n in found:
        form = tuple(tokens.words[n.start : n.end])
        labels[form][n.label == UNDECIDED] += bool(n.label)
        if not _is_open(n) or form in sure:
            continue
        if form[0] in acronyms and _speaks(tokens, n):
            told |= {form, tuple(tokens.words[slice(*acronyms[form[0]])])}
        elif _is_told(tokens, n):
            told.add(form)

    def is_none(name: Name) -> bool:
        form = tuple(tokens.words[name.start : name.end])
        return _is_open(name) and form not in told and labels[form][True] >= max(labels[form][False], 1)

    gone = {(n.start, n.end) for n in found if is_none(n)}
    if not gone:
        return found, dict(acronyms)
    short = {word for word, span in acronyms.items() if span in gone}
    kept = [
        n
        for n in found
        if (n.start, n.end) not in gone
        and not (n.end - n.start == 1 and not n.entry and tokens.words[n.start] in short)
    ]
    return kept, {word: span for word, span in acronyms.items() if word not in short}


def _is_open(name: Name) -> bool:
    taken = name.type == "organisation" or (name.type == "person" and name.label == UNDECIDED)
    return taken and not (name.entry or name.surely)


def _is_told(tokens: Tokens, name: Name) -> bool:
    """Say whether a name is that of a body by its first or last word, or by what stands beside it: `Zorblax Minerals`, "Zorblax shares"."""
    first, last = tokens.lower[name.start], tokens.lower[name.end - 1].rstrip(".")
    kinds = {type_words().get(last), beginnings().get(first)}
    long = name.end - name.start > 1 and ":" not in tokens.words[name.start : name.end]
    if "agency" in kinds or (long and (last in company_endings() or kinds & _BODIES)):
        return True
    behind = tokens.words[name.end] if name.end < len(tokens.words) else ""
    return behind in load_context().organisation_nouns or cues(tokens, name, {})["organisation"] > 0


def _speaks(tokens: Tokens, name: Name) -> bool:
    return any(tokens.lemma[tokens.head[i]] in SAID for i in range(name.start, name.end) if tokens.is_subject(i))
