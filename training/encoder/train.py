"""Train the encoder and its heads together: who said what, claims inside claims, names.

    python -m training.encoder.train --data DIR --cache CACHE --names-dev FILE --start models/encoder-v1 --out OUT

DIR holds train/, dev/ and score.py of PolNeAR; CACHE is what `training.encoder.corpora` wrote. Every epoch's weights (a
moving average) go to OUT/epoch-N.pt with the scores on dev in OUT/log.jsonl; every 400 steps to OUT/latest.pt.
"""

from __future__ import annotations

import argparse
import copy
import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from pipeline.article import parse
from pipeline.article.encode.pieces import Pieces
from training.encoder import evaluate
from training.encoder.batches import batches, encode, false_cues, run_pairs
from training.encoder.data import (
    SILVER,
    Document,
    Example,
    documents,
    examples,
    load,
    named_documents,
    scorer,
    split_off,
)
from training.encoder.network import LAYERS, Network
from training.encoder.start import load_blend

SHOWN = ("full", "direct_full", "cue", "source_overlap", "content_exact", "content_soft", "said")
_LOSSES = (3.0, 1.0, 3.0, 5.0, 0.3)  # weights of cue, flat, names, pair, valid


def groups(net: Network, rate: float, decay: float) -> list[dict[str, object]]:
    """Give the lower layers of the encoder smaller learning rates; the word table stays as it was."""
    net.encoder.words.weight.requires_grad_(False)
    out: list[dict[str, object]] = []
    for name, weight in net.named_parameters():
        if not weight.requires_grad:
            continue
        if name.startswith("encoder.layers."):
            r = rate * decay ** (LAYERS - 1 - int(name.split(".")[2]))
        elif name.startswith(("encoder.places", "encoder.norm")):
            r = rate * decay**LAYERS
        else:
            r = rate * 3
        out.append({"params": [weight], "lr": r, "weight_decay": 0.01 if weight.ndim > 1 else 0.0})
    return out


def loss_of(net: Network, batch: list[Example], rng: np.random.Generator) -> tuple[Tensor, list[float]]:
    """Return the loss of a batch, and its parts: cue, flat, names, pair, valid."""
    vectors, cue, flat, names = encode(net, batch, rng)
    t = vectors.shape[1]
    labels = np.full((3, len(batch), t), -100, dtype=np.int64)
    trust = np.ones((len(batch), t), dtype=np.float32)
    for k, e in enumerate(batch):
        for row, own in zip(labels, (e.cue, e.flat, e.names), strict=True):
            row[k, : len(own)] = own
        trust[k] = e.document.trust
    cues, flats, named = map(torch.from_numpy, labels)
    parts = [_mean(cue, cues), _mean(flat, flats), _mean(names, named, torch.from_numpy(trust))]
    true = [(k, p) for k, e in enumerate(batch) for p in e.pairs]
    if true:
        parts += _pair_losses(net, batch, vectors, cue, true)
    weighted = [weight * part for weight, part in zip(_LOSSES, parts, strict=False)]
    return torch.stack(weighted).sum(), [float(p.detach()) for p in parts] + [0.0] * (len(_LOSSES) - len(parts))


def _pair_losses(net: Network, batch: list[Example], vectors: Tensor, cue: Tensor, true: list[object]) -> list[Tensor]:
    """Return the loss of the pair head on true cues, and of its opinion which cues are true."""
    kept = [k for k, e in enumerate(batch) if e.document.attributed]
    likely = false_cues([batch[k] for k in kept], cue[kept])
    wrong = [(k, p) for k, ps in zip(kept, likely, strict=True) for p in ps if batch[k].cue[p.cue[0]] == 0]
    logits, valid = run_pairs(net, vectors, [len(e.cue) for e in batch], true + wrong)
    labels = np.full((len(true), vectors.shape[1]), -100, dtype=np.int64)
    for j, (_, p) in enumerate(true):
        labels[j, : len(p.labels)] = p.labels
    pair = functional.cross_entropy(logits[: len(true)].flatten(0, 1), torch.from_numpy(labels).flatten())
    answers = torch.cat([torch.ones(len(true)), torch.zeros(len(wrong))])
    return [pair, functional.binary_cross_entropy_with_logits(valid, answers)]


def _mean(logits: Tensor, labels: Tensor, weight: Tensor | None = None) -> Tensor:
    """Return the mean loss over what is labelled; 0 where nothing is."""
    each = functional.cross_entropy(logits.flatten(0, 1), labels.flatten(), reduction="none", ignore_index=-100)
    if weight is not None:
        each = each * weight.flatten()
    return each.sum() / (labels != -100).sum().clamp(min=1)


class Mixture:
    """What an epoch is made of: a share of the attributed articles, all annotated names, a share of the others."""

    def __init__(
        self,
        attributed: Sequence[tuple[Document, Document]],
        names: Sequence[Document],
        texts: Sequence[Document],
        shares: Sequence[float],
    ) -> None:
        self._attributed, self._names, self._texts = attributed, names, texts
        self._polnear, self._reports, self._others = shares

    def epoch(self, rng: np.random.Generator) -> Iterator[Document]:
        """Yield the documents of one epoch, drawn anew each time."""
        for plain, reported in self._attributed:
            if rng.random() < self._polnear:
                yield reported if rng.random() < self._reports else plain
        yield from self._names
        yield from (d for d in self._texts if rng.random() < self._others)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--data", type=Path, required=True)
    ap.add_argument("--cache", type=Path, required=True)
    ap.add_argument(
        "--names", nargs="*", default=["worldwide.train", "politics.train"], help="files of CACHE with annotated names"
    )
    ap.add_argument("--texts", nargs="*", default=["bbc"], help="files of CACHE with names that the program found")
    ap.add_argument("--names-dev", type=Path, action="append", default=[], help="JSON lines to score names on")
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--minilm", type=Path, required=True, help="folder with model.safetensors and tokenizer.json")
    ap.add_argument(
        "--start", nargs="*", type=Path, help="folders or checkpoints to go on from (default: MiniLM's own)"
    )
    ap.add_argument("--start-shares", nargs="*", type=float, default=(1.0,), help="how much of each")
    ap.add_argument("--half", action="store_true", help="multiply in bfloat16: four times as fast where a CPU has AMX")
    ap.add_argument(
        "--shares", nargs=3, type=float, default=(0.5, 0.35, 0.2), help="PolNeAR an epoch, of it with reports, TEXTS"
    )
    ap.add_argument("--epochs", type=int, default=2)
    ap.add_argument("--rate", type=float, default=2e-4)
    ap.add_argument("--decay", type=float, default=0.9)
    ap.add_argument("--pieces", type=int, default=1500)
    ap.add_argument("--average", type=float, default=0.995)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--threads", type=int, default=2)
    a = ap.parse_args()
    a.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(a.seed)
    torch.set_num_threads(a.threads)
    rng = np.random.default_rng(a.seed)
    pieces = Pieces(a.minilm / "tokenizer.json")
    nlp = parse.load()
    texts, gold = scorer(a.data).read_gold(a.data / "train")
    plain = documents(dict(zip(texts, load(a.cache / "train.spacy", nlp), strict=True)), gold)
    reports = json.loads((a.cache / "reports.json").read_text(encoding="utf-8"))
    reported = documents(
        dict(zip(reports, load(a.cache / "reports.spacy", nlp), strict=True)),
        {n: gold for n, (_, gold) in reports.items()},
    )
    reported = [replace(d, names=np.full_like(d.names, -100)) for d in reported]  # nobody looked for names there
    mixture = Mixture(
        split_off(list(zip(plain, reported, strict=True)))[0],
        [d for name in a.names for d in named_documents(load(a.cache / f"{name}.spacy", nlp))],
        [d for name in a.texts for d in named_documents(load(a.cache / f"{name}.spacy", nlp), SILVER)],
        a.shares,
    )
    dev_texts, dev_gold = scorer(a.data).read_gold(a.data / "dev")
    dev = documents(dict(zip(dev_texts, load(a.cache / "dev.spacy", nlp), strict=True)), dev_gold)
    named_dev = {file.stem: evaluate.named_rows(file, nlp) for file in a.names_dev}
    net = Network(pieces.size())
    if a.start:
        print("begins anew:", load_blend(net, a.start, a.start_shares), flush=True)
    else:
        net.load_minilm(str(a.minilm / "model.safetensors"))
    average = copy.deepcopy(net)
    optimiser = torch.optim.AdamW(groups(net, a.rate, a.decay), betas=(0.9, 0.99))
    first = [e for d in mixture.epoch(rng) for e in examples(d, pieces, rng)]
    steps = sum(1 for _ in batches(first, a.pieces, rng)) * a.epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min((s + 1) / (0.05 * steps), max(0.02, 1 - s / steps))
    )
    print(f"{len(first)} chunks, {steps} steps", flush=True)
    step, started = 0, time.time()
    for epoch in range(1, a.epochs + 1):
        items = [e for d in mixture.epoch(rng) for e in examples(d, pieces, rng)]
        net.train()
        parts = []
        for batch in batches(items, a.pieces, rng):
            with torch.autocast("cpu", torch.bfloat16, enabled=a.half):
                loss, each = loss_of(net, batch, rng)
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            step += 1
            parts.append(each)
            keep = min(a.average, (1 + step) / (10 + step))
            with torch.no_grad():
                for old, new in zip(average.parameters(), net.parameters(), strict=True):
                    if new.requires_grad:
                        old.lerp_(new, 1 - keep)
            if step % 50 == 0:
                print(step, f"{time.time() - started:.0f}s", np.mean(parts[-50:], 0).round(4).tolist(), flush=True)
            if step % 400 == 0:
                torch.save(average.state_dict(), a.out / "latest.pt")
        torch.save(average.state_dict(), a.out / f"epoch-{epoch}.pt")
        record: dict[str, object] = {"epoch": epoch, "seconds": round(time.time() - started)}
        record |= {name: evaluate.names(average, rows, docs, pieces) for name, (rows, docs) in named_dev.items()}
        table = evaluate.score(a.data, dev_texts, dev_gold, evaluate.keep(evaluate.predict(average, dev, pieces), 0.45))
        record |= {m: round(100 * float(table.loc[m, "F1"]), 2) for m in SHOWN}
        print(json.dumps(record), flush=True)
        with (a.out / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps(record) + "\n")


if __name__ == "__main__":
    main()
