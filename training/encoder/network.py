"""The attribution network: a six-layer MiniLM encoder with token features, a cue head, a pair head.

ids, features ─▶ encoder ─▶ one vector a token ─▶ cue B/I/O   (and flat source/content, loss only)
vectors + one cue + pair features ─▶ pair head ─▶ source/content B/I/O for that cue; is it a cue?
"""

from __future__ import annotations

from typing import Any

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from pipeline.article.attribute.pairs import PAIR_SIZES
from pipeline.article.encode.names import NAME_LABELS
from pipeline.article.encode.table import TOKEN_SIZES

WIDTH, HEADS, LAYERS, INNER = 384, 12, 6, 1536
PAIR = 160  # width of the pair head
CUE_LABELS = 3  # O, B, I
PAIR_LABELS = 5  # O, source B, I, content B, I


class Drop(nn.Module):
    """Dropout that drops the same units at every place of a sequence: cheap, and as good here."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or not self.rate:
            return x
        return x * (torch.rand(x.shape[0], 1, x.shape[2]) >= self.rate).to(x.dtype) / (1 - self.rate)


def attend(q: Tensor, k: Tensor, v: Tensor, heads: int, bias: Tensor | None = None) -> Tensor:
    """Multi-head attention: (b, n, width) each, bias added to the scores ─▶ (b, n, width)."""
    b, n, w = q.shape
    q, k, v = (x.view(b, n, heads, w // heads).transpose(1, 2) for x in (q, k, v))
    return functional.scaled_dot_product_attention(q, k, v, attn_mask=bias).transpose(1, 2).reshape(b, n, w)


class OneOperator(torch.autograd.Function):
    """`attend` as one operator of the exported graph, without a bias: there every text runs alone, unpadded."""

    @staticmethod
    def forward(ctx: object, q: Tensor, k: Tensor, v: Tensor, heads: int) -> Tensor:
        return attend(q, k, v, heads)

    @staticmethod
    def symbolic(g: Any, q: Any, k: Any, v: Any, heads: int) -> Any:
        return g.op("com.microsoft::MultiHeadAttention", q, k, v, num_heads_i=heads).setType(q.type())


class Layer(nn.Module):
    """One post-norm transformer layer: (batch, length, width) in and out."""

    def __init__(self, width: int, heads: int, inner: int, dropout: float) -> None:
        super().__init__()
        self.heads, self.drop = heads, Drop(dropout)
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x: Tensor, bias: Tensor | None = None) -> Tensor:
        q, k, v = self.qkv(x).chunk(3, -1)
        if torch.onnx.is_in_onnx_export():
            a = OneOperator.apply(q, k, v, self.heads)
        else:
            a = attend(q, k, v, self.heads, bias)
        a = self.out(a)
        x = self.norm1(x + self.drop(a))
        return self.norm2(x + self.drop(self.down(functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """ids (b, l), features (b, l, 6), first (b, t) ─▶ vectors (b, t, PAIR), cue logits (b, t, 3), flat (b, t, 5), names (b, t, 25)."""

    def __init__(self, vocabulary: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.features = nn.ModuleList(nn.Embedding(size, WIDTH) for size in TOKEN_SIZES)
        self.layers = nn.ModuleList(Layer(WIDTH, HEADS, INNER, dropout) for _ in range(LAYERS))
        self.drop = Drop(dropout)
        self.project = nn.Linear(WIDTH, PAIR)
        self.cue = nn.Linear(WIDTH, CUE_LABELS)
        self.flat = nn.Linear(WIDTH, PAIR_LABELS)
        self.names = nn.Linear(WIDTH, len(NAME_LABELS))
        for table in self.features:
            nn.init.normal_(table.weight, std=0.01)

    def forward(self, ids: Tensor, features: Tensor, first: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        x = self.words(ids) + self.places.weight[: ids.shape[1]]
        for k, table in enumerate(self.features):
            x = x + table(features[:, :, k])
        x = self.drop(self.norm(x))
        bias = ((ids == 0).to(x.dtype) * -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        h = x.gather(1, first[:, :, None].expand(-1, -1, WIDTH))
        h = self.drop(h)
        return self.project(h), self.cue(h), self.flat(h), self.names(h)


class PairHead(nn.Module):
    """vectors (m or 1, t, PAIR), cue weights (m, t), pair features (m, t, 4) ─▶ logits (m, t, 5), valid (m,)."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.token = nn.Linear(PAIR, PAIR)
        self.mark = nn.Linear(PAIR, PAIR)
        self.both = nn.Linear(PAIR, PAIR, bias=False)
        self.features = nn.ModuleList(nn.Embedding(size, PAIR) for size in PAIR_SIZES)
        self.norm = nn.LayerNorm(PAIR)
        self.near = nn.Conv1d(PAIR, PAIR, 5, padding=2)
        self.near_norm = nn.LayerNorm(PAIR)
        self.layer = Layer(PAIR, 5, 2 * PAIR, dropout)
        self.out = nn.Linear(PAIR, PAIR_LABELS)
        self.valid = nn.Linear(PAIR, 1)
        self.drop = Drop(dropout)
        for table in self.features:
            nn.init.normal_(table.weight, std=0.1)

    def forward(
        self, vectors: Tensor, cue: Tensor, features: Tensor, mask: Tensor | None = None
    ) -> tuple[Tensor, Tensor]:
        """`mask` (m, t) is 1 for tokens and 0 for padding, if there is any; each row of `cue` adds up to 1."""
        c = cue[:, None, :] @ vectors
        x = self.token(vectors) + self.mark(c) + self.both(vectors * c)
        for k, table in enumerate(self.features):
            x = x + table(features[:, :, k])
        x = self.drop(self.norm(functional.gelu(x)))
        if mask is not None:
            x = x * mask[:, :, None]
        x = self.near_norm(x + functional.gelu(self.near(x.transpose(1, 2)).transpose(1, 2)))
        x = self.layer(x, None if mask is None else ((1 - mask) * -1e4)[:, None, None, :])
        return self.out(x), self.valid((cue[:, None, :] @ x)[:, 0]).squeeze(-1)


class Network(nn.Module):
    """Encoder and pair head under one roof, to be trained together."""

    def __init__(self, vocabulary: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(vocabulary, dropout)
        self.pairs = PairHead(dropout)

    def load_minilm(self, path: str) -> None:
        """Fill the encoder with the published MiniLM weights (a safetensors file)."""
        old = {k.removeprefix("bert."): v.float() for k, v in load_file(path).items()}
        e = self.encoder
        with torch.no_grad():
            e.words.weight.copy_(old["embeddings.word_embeddings.weight"])
            e.places.weight.copy_(
                old["embeddings.position_embeddings.weight"] + old["embeddings.token_type_embeddings.weight"][0]
            )
            e.norm.weight.copy_(old["embeddings.LayerNorm.weight"])
            e.norm.bias.copy_(old["embeddings.LayerNorm.bias"])
            for k, layer in enumerate(e.layers):
                p = f"encoder.layer.{k}."
                for kind in ("weight", "bias"):
                    qkv = [old[f"{p}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
                    getattr(layer.qkv, kind).copy_(torch.cat(qkv))
                    for new, name in (
                        (layer.out, "attention.output.dense"),
                        (layer.norm1, "attention.output.LayerNorm"),
                        (layer.up, "intermediate.dense"),
                        (layer.down, "output.dense"),
                        (layer.norm2, "output.LayerNorm"),
                    ):
                        getattr(new, kind).copy_(old[f"{p}{name}.{kind}"])
