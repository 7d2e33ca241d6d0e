"""Train the attribution model: `python -m training.attribution.train --data DIR --out DIR`.

DIR holds train/, dev/ and score.py of the benchmark. Every epoch's weights (a moving average) go to
OUT/epoch-N.pt with the scores on dev in OUT/log.jsonl.
"""

from __future__ import annotations

import argparse
import copy
import json
import time
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from pipeline.article.attribute.encode import Pieces
from training.attribution import evaluate
from training.attribution.batches import batches, encode, false_cues, run_pairs
from training.attribution.data import Example, documents, examples, parsed, split_off
from training.attribution.network import LAYERS, Network

SHOWN = ("full", "direct_full", "cue", "source_overlap", "content_exact", "content_soft", "said")


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
    """Return the loss of a batch, and its parts: cue, flat, pair, valid."""
    vectors, cue, flat = encode(net, batch, rng)
    t = vectors.shape[1]
    labels = [np.full((len(batch), t), -100, dtype=np.int64) for _ in range(2)]
    for k, e in enumerate(batch):
        labels[0][k, : len(e.cue)], labels[1][k, : len(e.flat)] = e.cue, e.flat
    cue_loss = functional.cross_entropy(cue.flatten(0, 1), torch.from_numpy(labels[0]).flatten())
    flat_loss = functional.cross_entropy(flat.flatten(0, 1), torch.from_numpy(labels[1]).flatten())
    true = [(k, p) for k, e in enumerate(batch) for p in e.pairs]
    wrong = [(k, p) for k, ps in enumerate(false_cues(batch, cue)) for p in ps]
    if not true:
        return 3 * cue_loss + flat_loss, [float(cue_loss.detach()), float(flat_loss.detach()), 0.0, 0.0]
    logits, valid = run_pairs(net, vectors, [len(e.cue) for e in batch], true + wrong)
    pair_labels = np.full((len(true), t), -100, dtype=np.int64)
    for j, (_, p) in enumerate(true):
        pair_labels[j, : len(p.labels)] = p.labels
    pair_loss = functional.cross_entropy(logits[: len(true)].flatten(0, 1), torch.from_numpy(pair_labels).flatten())
    answers = torch.cat([torch.ones(len(true)), torch.zeros(len(wrong))])
    valid_loss = functional.binary_cross_entropy_with_logits(valid, answers)
    parts = [cue_loss, flat_loss, pair_loss, valid_loss]
    return 3 * cue_loss + flat_loss + 5 * pair_loss + 0.3 * valid_loss, [float(p.detach()) for p in parts]


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--data", type=Path, required=True)
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--minilm", type=Path, required=True, help="folder with model.safetensors and tokenizer.json")
    ap.add_argument("--cache", type=Path, help="where the parses are kept (default: OUT)")
    ap.add_argument("--epochs", type=int, default=5)
    ap.add_argument("--rate", type=float, default=3e-4)
    ap.add_argument("--decay", type=float, default=0.9)
    ap.add_argument("--pieces", type=int, default=1500)
    ap.add_argument("--average", type=float, default=0.995)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--threads", type=int, default=2)
    ap.add_argument("--articles", type=int, default=0, help="train on this many only (trial)")
    a = ap.parse_args()
    a.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(a.seed)
    torch.set_num_threads(a.threads)
    rng = np.random.default_rng(a.seed)
    pieces = Pieces(a.minilm / "tokenizer.json")
    texts, gold, docs = parsed(a.data, "train", a.cache or a.out)
    train, tune = split_off(documents(docs, gold))
    dev_texts, dev_gold, dev_docs = parsed(a.data, "dev", a.cache or a.out)
    dev = documents(dev_docs, dev_gold)
    if a.articles:
        train, tune, dev = train[: a.articles], tune[:5], dev[:10]
        dev_texts = {d.name: dev_texts[d.name] for d in dev}
    tune_texts = {d.name: texts[d.name] for d in tune}
    net = Network(pieces.size())
    net.load_minilm(str(a.minilm / "model.safetensors"))
    average = copy.deepcopy(net)
    optimiser = torch.optim.AdamW(groups(net, a.rate, a.decay), betas=(0.9, 0.99))
    first = [e for d in train for e in examples(d, pieces, rng)]
    steps = sum(1 for _ in batches(first, a.pieces, rng)) * a.epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min((s + 1) / (0.08 * steps), max(0.0, 1 - s / steps))
    )
    print(f"{len(train)} articles, {len(first)} chunks, {steps} steps", flush=True)
    step, started = 0, time.time()
    for epoch in range(1, a.epochs + 1):
        items = [e for d in train for e in examples(d, pieces, rng)]
        net.train()
        parts = []
        for batch in batches(items, a.pieces, rng):
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
        torch.save(average.state_dict(), a.out / f"epoch-{epoch}.pt")
        cut = evaluate.best_cut(a.data, tune_texts, gold, evaluate.predict(average, tune, pieces))
        table = evaluate.score(a.data, dev_texts, dev_gold, evaluate.keep(evaluate.predict(average, dev, pieces), cut))
        record = {"epoch": epoch, "seconds": round(time.time() - started), "cut": round(cut, 2)}
        record |= {m: round(100 * float(table.loc[m, "F1"]), 2) for m in SHOWN}
        print(json.dumps(record), flush=True)
        with (a.out / "log.jsonl").open("a") as log:
            log.write(json.dumps(record) + "\n")


if __name__ == "__main__":
    main()
