r"""Turn trained weights into the folder the program reads.

    python -m training.encoder.export --data DIR --weights OUT/epoch-N.pt [--weights …] --minilm DIR \
        --cache OUT --to models/encoder-v1

Writes float and int8 ONNX graphs, fits the confidence and the cut on the articles kept for tuning,
measures both on dev, and leaves int8 (or, with --float, float) in place with config.json and SHA256SUMS.
Several --weights are averaged.
"""

from __future__ import annotations

import argparse
import json
import shutil
import warnings
from functools import partial
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from pipeline.article.attribute import attributor
from pipeline.article.attribute.pairs import PAIR_SIZES
from pipeline.article.encode import encoder
from pipeline.article.encode.table import TOKEN_SIZES
from pipeline.models import sign
from training.encoder.network import PAIR, Encoder, Network

OPSET = 17
FILES = tuple(sorted({*encoder.FILES, *attributor.FILES}))


class SmallWords(nn.Module):
    """The word table in 8 bits, one scale a row: (b, l) ─▶ (b, l, width)."""

    def __init__(self, table: Tensor) -> None:
        super().__init__()
        scale = table.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("rows", (table / scale).round().to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids: Tensor) -> Tensor:
        return nn.functional.embedding(ids, self.rows).float() * nn.functional.embedding(ids, self.scale)


class RunEncoder(nn.Module):
    """The encoder without the head that only training uses."""

    def __init__(self, encoder: Encoder, small: bool) -> None:
        super().__init__()
        self.encoder = encoder
        if small:
            encoder.words = SmallWords(encoder.words.weight.detach())  # type: ignore[assignment]

    def forward(self, ids: Tensor, features: Tensor, first: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        vectors, cue, _, names = self.encoder(ids, features, first)
        return vectors, cue, names


def load_average(files: list[Path], vocabulary: int) -> Network:
    """Return a network whose weights are the mean of several checkpoints."""
    states = [torch.load(f, map_location="cpu", weights_only=True) for f in files]
    net = Network(vocabulary)
    net.load_state_dict({k: torch.stack([s[k].float() for s in states]).mean(0) for k in states[0]})
    return net.eval()


def write_onnx(net: Network, folder: Path, small: bool = True) -> None:
    """Write model.onnx and pairs.onnx in float (but for the word table, if `small`)."""
    b, n, t, m = 2, 20, 14, 3
    ids = torch.randint(5, 1000, (b, n))
    features = torch.stack([torch.randint(0, size, (b, n)) for size in TOKEN_SIZES], -1)
    first = torch.arange(1, t + 1).repeat(b, 1)
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            RunEncoder(net.encoder, small), (ids, features, first), str(folder / "model.onnx"),
            input_names=["ids", "features", "first"], output_names=["vectors", "cue_logits", "name_logits"],
            dynamic_axes={"ids": {0: "b", 1: "l"}, "features": {0: "b", 1: "l"}, "first": {0: "b", 1: "t"}},
            opset_version=OPSET, dynamo=False,
        )  # fmt: skip
        pair = torch.stack([torch.randint(0, size, (m, t)) for size in PAIR_SIZES], -1)
        torch.onnx.export(
            net.pairs, (torch.rand(1, t, PAIR), torch.rand(m, t), pair), str(folder / "pairs.onnx"),
            input_names=["vectors", "cue", "features"], output_names=["logits", "valid"],
            dynamic_axes={"vectors": {1: "t"}, "cue": {0: "m", 1: "t"}, "features": {0: "m", 1: "t"}},
            opset_version=OPSET, dynamo=False,
        )  # fmt: skip


def quantise(source: Path, target: Path, pairs: bool) -> None:
    """Write both graphs with 8-bit matrices, one scale a column; the pair head only if asked.

    Seven of the eight bits are used: a processor with AVX2 but without VNNI adds two products in 16 bits, and cuts them
    off where larger weights overflow (ONNX Runtime, "Quantize ONNX models"). So every machine reads the same.
    """
    for name in ("model.onnx", "pairs.onnx"):
        if name == "pairs.onnx" and not pairs:
            shutil.copy(source / name, target / name)
            continue
        quantize_dynamic(
            source / name, target / name, op_types_to_quantize=["MatMul"], per_channel=True, reduce_range=True,
            weight_type=QuantType.QInt8,
        )  # fmt: skip


def main() -> None:
    from training.encoder.calibrate import fit_and_measure

    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--data", type=Path, required=True)
    ap.add_argument("--weights", type=Path, action="append", required=True)
    ap.add_argument("--minilm", type=Path, required=True)
    ap.add_argument("--cache", type=Path, required=True, help="folder with the parses that training kept")
    ap.add_argument("--to", type=Path, required=True)
    ap.add_argument("--float", action="store_true")
    ap.add_argument("--only-int8", action="store_true", help="do not measure the float model")
    ap.add_argument("--float-pairs", action="store_true", help="leave the pair head in float")
    a = ap.parse_args()
    work = a.cache / "export"
    a.to.mkdir(parents=True, exist_ok=True)
    words = torch.load(a.weights[0], weights_only=True)["encoder.words.weight"].shape[0]
    report = {}
    for kind in ("int8",) if a.only_int8 else ("float", "int8"):
        folder = work / kind
        folder.mkdir(parents=True, exist_ok=True)
        if kind == "float":
            write_onnx(load_average(a.weights, words), folder, small=False)
        else:
            small = work / "small"
            small.mkdir(exist_ok=True)
            write_onnx(load_average(a.weights, words), small)
            quantise(small, folder, not a.float_pairs)
        shutil.copy(a.minilm / "tokenizer.json", folder / "tokenizer.json")
        report[kind] = fit_and_measure(a.data, a.cache, folder, partial(sign, files=FILES))
    (work / "report.json").write_text(json.dumps(report, indent=1))
    for name in FILES:
        shutil.copy(work / ("float" if a.float else "int8") / name, a.to / name)
    sign(a.to, FILES)


if __name__ == "__main__":
    main()
