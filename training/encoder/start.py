"""Begin from the weights that model folders ship: their 8-bit graphs turned back into a network to train on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from training.encoder.network import LAYERS, Network

_LAYER = ("qkv", "out", "up", "down")
# the matrices of each graph, in the order in which it multiplies by them
_ENCODER = (
    *(f"encoder.layers.{k}.{part}" for k in range(LAYERS) for part in _LAYER),
    "encoder.project", "encoder.cue", "encoder.names",
)  # fmt: skip
_ADDED_LATER = ("encoder.names",)  # at the end of a graph; older folders are without
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
        older = [m for m in matrices if m not in _ADDED_LATER]
        expected = older if len(products) == len(older) else matrices
        if len(products) != len(expected):
            raise ValueError(f"{file}: {len(products)} matrices, {len(expected)} expected")
        if "valid.weight_Transposed_quantized" in held:  # the one matrix that keeps its name
            small = held["valid.weight_Transposed_quantized"].float() * held["valid.weight_Transposed_scale"]
            found["pairs.valid.weight"] = small.T.contiguous()
        for (number, name), matrix in zip(products, expected, strict=True):
            value = held[name].float()
            if name.endswith("_quantized"):
                value = value * held[f"onnx::MatMul_{number}_scale"]
            found[f"{matrix}.weight"] = value.T.contiguous()
    for name, value in found.items():
        if state[name].shape != value.shape:
            raise ValueError(f"{name}: {tuple(value.shape)} shipped, {tuple(state[name].shape)} expected")
    net.load_state_dict(found, strict=False)
    return sorted(set(state) - set(found))


def load_blend(net: Network, places: Sequence[Path], shares: Sequence[float]) -> list[str]:
    """Fill a network with the weighted mean of several weights, which were trained from one another.

    What one of them lacks is the mean of the others. Such a mean often does better than each (Wortsman et al. 2022,
    "Model soups").

    Args:
        net: a network with at least the shipped heads.
        places: model folders, see `load_shipped`, or checkpoints of training (.pt).
        shares: one number a place; they add up to 1.

    Returns:
        the names of what no place has weights for: load_blend(net, [new, old], [0.7, 0.3]) → ["encoder.flat.bias", …]

    Raises:
        ValueError: no place, another number of shares, or what `load_shipped` raises.
    """
    if not places or len(places) != len(shares):
        raise ValueError(f"{len(places)} places, {len(shares)} shares")
    fresh = {name: value.clone() for name, value in net.state_dict().items()}
    sums: dict[str, Tensor] = {}
    weights: dict[str, float] = {}
    for place, share in zip(places, shares, strict=True):
        net.load_state_dict(fresh)
        if place.suffix == ".pt":
            net.load_state_dict(torch.load(place, map_location="cpu", weights_only=True))
            absent = set[str]()
        else:
            absent = set(load_shipped(net, place))
        for name, value in net.state_dict().items():
            if name not in absent:
                sums[name] = sums.get(name, 0) + share * value
                weights[name] = weights.get(name, 0.0) + share
    net.load_state_dict(fresh | {name: value / weights[name] for name, value in sums.items()})
    return sorted(set(fresh) - set(sums))
