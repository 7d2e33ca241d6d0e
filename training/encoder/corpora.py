"""Parse the texts to train on, once, with their names: annotated where people did so, else as the program finds them.

    python -m training.encoder.corpora --attributions DIR --names FILE --names FILE --texts FILE --cache CACHE

DIR holds train/, dev/ and score.py of PolNeAR; a FILE of names is JSON lines of {"text", "ents": [[start, end, PER | ORG |
LOC | MISC]]}, one of texts is JSON lines of {"text"}. What is written: CACHE/*.spacy, one a file.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.util import filter_spans

from pipeline.article import parse
from pipeline.article.page import Page
from pipeline.article.recognise import Gazetteer, load_gazetteer, recognise
from pipeline.records import Article
from pipeline.text.quotes import find_quotations
from pipeline.text.spans import trim
from training.encoder.data import scorer
from training.encoder.nest import nested

ATTRIBUTES = ["TAG", "POS", "DEP", "HEAD", "SENT_START", "SPACY", "ENT_IOB", "ENT_TYPE"]
Label = tuple[int, int, str]

_LABEL_OF = {
    "person": "PERSON", "agency": "ORG", "organisation": "ORG", "media": "ORG", "place": "GPE", "facility": "FAC",
    "group": "NORP", "law": "LAW", "event": "EVENT", "work": "WORK_OF_ART", "product": "PRODUCT",
}  # fmt: skip
_OTHER = ("NORP", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT")
_TIMES = ("DATE", "TIME")
_BUILT = frozenset(
    [
        "Airport",
        "Street",
        "Drive",
        "Road",
        "Avenue",
        "Bridge",
        "Station",
        "Stadium",
        "Hotel",
        "Dam",
        "Highway",
        "Building",
        "Tower",
        "Park",
        "Hospital",
        "Prison",
        "Plaza",
        "Square",
        "Centre",
        "Center",
        "Mall",
    ]
)


def annotated(doc: Doc, ents: Iterable[Label]) -> list[Label]:
    """Return the names that people marked, in this program's kinds; times are the parser's, which nobody marked.

    A place is a facility or a landscape where its words or the parser say so; what is marked MISC is what the parser
    takes it for, else a nationality if it is an adjective.
    """
    seen = [(e.start_char, e.end_char, e.label_) for e in doc.ents]
    out: list[Label] = []
    for a, b, label in ents:
        near = [kind for start, end, kind in seen if start < b and a < end]
        words = doc.text[a:b].split()
        if label == "LOC":
            built = len(words) > 1 and _BUILT & set(words)
            kind = "FAC" if "FAC" in near or built else "LOC" if "LOC" in near else "GPE"
        elif label == "MISC":
            kind = next((k for k in near if k in _OTHER), "")
            if not kind:
                span = doc.char_span(a, b, alignment_mode="expand")
                kind = "NORP" if span is not None and len(span) == 1 and span[0].tag_ in ("JJ", "NNPS") else "MISC"
        else:
            kind = {"PER": "PERSON"}.get(label, label)
        out.append((a, b, kind))
    return [*out, *_times(seen, out)]


def found(doc: Doc, gazetteer: Gazetteer) -> list[Label]:
    """Return the names that the program finds in a text nobody annotated."""
    seen = [(e.start_char, e.end_char, e.label_) for e in doc.ents]
    page = Page(Article("d", "d", "txt", "", doc.text), (), find_quotations(doc.text), doc)
    out = [
        (m.start, m.end, "LOC" if _is_landscape(m.start, m.end, m.type, seen) else _LABEL_OF[m.type])
        for m in recognise(page, gazetteer).mentions
        if m.found_by != "coreference" and m.type in _LABEL_OF
    ]
    return [*out, *_times(seen, out)]


def _is_landscape(start: int, end: int, kind: str, seen: Iterable[Label]) -> bool:
    return kind == "place" and any(label == "LOC" and a < end and start < b for a, b, label in seen)


def _times(seen: Iterable[Label], names: Sequence[Label]) -> list[Label]:
    return [s for s in seen if s[2] in _TIMES and not any(a < s[1] and s[0] < b for a, b, _ in names)]


def set_names(doc: Doc, names: Iterable[Label]) -> Doc:
    """Make names the entities of a document; of two that overlap the longer stays."""
    spans = [doc.char_span(a, b, label=label, alignment_mode="expand") for a, b, label in names]
    doc.set_ents(filter_spans([s for s in spans if s]), default="outside")
    return doc


def with_reports(nlp: Language, texts: dict[str, str], gold: dict[str, Any], docs: Iterable[Doc], seed: int = 1) -> Any:
    """Return {name: (text, attributions)} of articles in which further speakers report some sentences."""
    rng = random.Random(seed)
    out = {}
    for (name, text), doc in zip(texts.items(), docs, strict=True):
        sentences = [trim(text, (s.start_char, s.end_char)) for s in doc.sents]
        plain = [{role: [tuple(s) for s in g[role]] for role in ("cue", "source", "content")} for g in gold[name]]
        out[name] = nested(text, plain, sentences, rng)
    return out


def save(file: Path, docs: Iterable[Doc]) -> None:
    """Keep documents with their parse and names."""
    store = DocBin(attrs=ATTRIBUTES)
    for doc in docs:
        store.add(doc)
    store.to_disk(file)
    print(file, len(store), flush=True)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--attributions", type=Path, required=True)
    ap.add_argument("--names", type=Path, action="append", default=[])
    ap.add_argument("--texts", type=Path, action="append", default=[])
    ap.add_argument("--every", type=int, default=2, help="of --texts, every so manyth")
    ap.add_argument("--cache", type=Path, required=True)
    a = ap.parse_args()
    a.cache.mkdir(parents=True, exist_ok=True)
    nlp, gazetteer = parse.load(), load_gazetteer()
    for file in a.names:
        rows = [json.loads(line) for line in file.open(encoding="utf-8")]
        docs = [(parse.parse(nlp, row["text"]), row["ents"]) for row in rows]
        save(a.cache / f"{file.stem}.spacy", [set_names(doc, annotated(doc, ents)) for doc, ents in docs])
    for file in a.texts:
        texts = [json.loads(line)["text"] for line in file.open(encoding="utf-8")][:: a.every]
        docs = [parse.parse(nlp, text) for text in texts]
        save(a.cache / f"{file.stem}.spacy", [set_names(doc, found(doc, gazetteer)) for doc in docs])
    texts, gold = scorer(a.attributions).read_gold(a.attributions / "train")
    train = [set_names(doc, found(doc, gazetteer)) for doc in (parse.parse(nlp, text) for text in texts.values())]
    save(a.cache / "train.spacy", train)
    reports = with_reports(nlp, texts, gold, train)
    (a.cache / "reports.json").write_text(json.dumps(reports), encoding="utf-8")
    save(a.cache / "reports.spacy", [parse.parse(nlp, text) for text, _ in reports.values()])
    texts, _ = scorer(a.attributions).read_gold(a.attributions / "dev")
    save(a.cache / "dev.spacy", [parse.parse(nlp, text) for text in texts.values()])


if __name__ == "__main__":
    main()
