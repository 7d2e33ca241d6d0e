"""Begin from the weights a model folder ships: its 8-bit graphs turned back into a network to train on."""

from __future__ import annotations

import re
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from training.encoder.network import LAYERS, Network

_LAYER = ("qkv", "out", "up", "down")
# the matrices of each graph, in the order in which it multiplies by them
_ENCODER = (
    *(f"encoder.layers.{k}.{part}" for k in range(LAYERS) for part in _LAYER), "encoder.project", "encoder.cue",
)  # fmt: skip
_PAIRS = (
    "pairs.token", "pairs.mark", "pairs.both", *(f"pairs.layer.{part}" for part in _LAYER), "pairs.out",
)  # fmt: skip


def load_shipped(net: Network, folder: Path) -> list[str]:
    """Fill a network with the weights of a model folder; return the names of what that folder has no weights for.

    Args:
        net: a network with at least the shipped heads.
        folder: holds model.onnx and pairs.onnx, in float or with 8-bit matrices.

    Raises:
        ValueError: a matrix is missing or of another shape.
    """
    state = net.state_dict()
    found: dict[str, Tensor] = {}
    for file, prefix, matrices in (("model.onnx", "", _ENCODER), ("pairs.onnx", "pairs.", _PAIRS)):
        held = {
            i.name: torch.from_numpy(numpy_helper.to_array(i).copy())
            for i in onnx.load(str(folder / file)).graph.initializer
        }
        found |= {prefix + name: value for name, value in held.items() if prefix + name in state}
        if "encoder.words.rows" in held:
            found["encoder.words.weight"] = held["encoder.words.rows"].float() * held["encoder.words.scale"]
        products = sorted(
            (int(m.group(1)), m.group(0))
            for name in held
            if (m := re.fullmatch(r"onnx::MatMul_(\d+)(?:_quantized)?", name))
        )
        if len(products) != len(matrices):
            raise ValueError(f"{file}: {len(products)} matrices, {len(matrices)} expected")
        if "valid.weight_Transposed_quantized" in held:  # the one matrix that keeps its name
            small = held["valid.weight_Transposed_quantized"].float() * held["valid.weight_Transposed_scale"]
            found["pairs.valid.weight"] = small.T.contiguous()
        for (number, name), matrix in zip(products, matrices, strict=True):
            value = held[name].float()
            if name.endswith("_quantized"):
                value = value * held[f"onnx::MatMul_{number}_scale"]
            found[f"{matrix}.weight"] = value.T.contiguous()
    for name, value in found.items():
        if state[name].shape != value.shape:
            raise ValueError(f"{name}: {tuple(value.shape)} shipped, {tuple(state[name].shape)} expected")
    net.load_state_dict(found, strict=False)
    return sorted(set(state) - set(found))
