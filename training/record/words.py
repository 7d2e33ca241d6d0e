"""Make the word table of `models/record-v1`: how many sentences of news hold a lemma, and 64 numbers for what it means.

    python -m training.record.words MINILM WORDNET TEXTS.jsonl …

MINILM is a folder with `model.safetensors` and `tokenizer.json` of all-MiniLM-L6-v2, WORDNET the `dict` folder of WordNet
3.1; TEXTS have one {"text"} a line. Each lemma is read by MiniLM as a text of one word and looked up among spaCy's GloVe
vectors; both are centred, freed of the direction all words share, and brought to 64 axes; then each word is drawn towards
its synonyms. Kept in 8 bits. numpy only; some minutes on one core.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from pipeline import models
from pipeline.article.parse import locate
from pipeline.corpus.record.words import FILES, FOLDER
from pipeline.settings import DEFAULT_MODEL
from training.record.wordnet import WordNet

FEWEST, AXES, BATCH, HEADS = 4, 64, 256, 12
ROUNDS, PULL = 8, 1.5  # of drawing words towards their synonyms, and how strongly
WORDS_A_CLASS = 5
SENSE = frozenset({"NOUN", "VERB", "ADJ", "ADV", "PROPN"})
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
Floats = NDArray[np.float32]


def count(files: Sequence[Path]) -> tuple[int, Counter[str]]:
    """Return how many sentences there are, and how many hold each lemma."""
    import spacy

    nlp = spacy.load(locate(DEFAULT_MODEL), exclude=["parser", "ner", "senter"])
    texts = (json.loads(line)["text"] for file in files for line in file.open(encoding="utf-8"))
    sentences = [s for text in texts for s in _SENTENCE.split(text) if s.strip()]
    held: Counter[str] = Counter()
    for doc in nlp.pipe(sentences, batch_size=500):
        held.update({t.lemma_.lower() for t in doc if t.pos_ in SENSE and t.is_alpha})
    return len(sentences), held


class MiniLM:
    """The sentence encoder, read from its safetensors and run by numpy."""

    def __init__(self, folder: Path) -> None:
        raw = (folder / "model.safetensors").read_bytes()
        size = int.from_bytes(raw[:8], "little")
        self._at = {
            name: np.frombuffer(raw[8 + size + a : 8 + size + b], np.float32).reshape(facts["shape"])
            for name, facts in json.loads(raw[8 : 8 + size]).items()
            if name != "__metadata__" and facts["dtype"] == "F32"
            for a, b in [facts["data_offsets"]]
        }
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()

    def words(self, words: Sequence[str]) -> Floats:
        """Return one vector a word, the mean over its pieces."""
        alike: defaultdict[int, list[int]] = defaultdict(list)  # by number of pieces: no padding is needed
        pieces = [self._tokenizer.encode(w).ids for w in words]
        for i, ids in enumerate(pieces):
            alike[len(ids)].append(i)
        out = np.zeros((len(words), 384), np.float32)
        for rows in alike.values():
            for some in (rows[i : i + BATCH] for i in range(0, len(rows), BATCH)):
                out[some] = self._read(np.array([pieces[i] for i in some])).mean(axis=1)
        return out

    def _read(self, ids: NDArray[np.int64]) -> Floats:
        w = self._at
        x = w["embeddings.word_embeddings.weight"][ids]
        x = x + w["embeddings.position_embeddings.weight"][: ids.shape[1]]
        x = self._norm(x + w["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
        for layer in range(6):
            at = f"encoder.layer.{layer}"
            q, k, v = (self._split(self._dense(x, f"{at}.attention.self.{n}")) for n in ("query", "key", "value"))
            scores = q @ k.swapaxes(2, 3) / np.sqrt(q.shape[3])
            weights = np.exp(scores - scores.max(axis=3, keepdims=True))
            mixed = (weights / weights.sum(axis=3, keepdims=True) @ v).swapaxes(1, 2).reshape(x.shape)
            x = self._norm(x + self._dense(mixed, f"{at}.attention.output.dense"), f"{at}.attention.output.LayerNorm")
            h = self._dense(x, f"{at}.intermediate.dense")
            h = 0.5 * h * (1 + np.tanh(0.7978845608 * (h + 0.044715 * h**3)))
            x = self._norm(x + self._dense(h, f"{at}.output.dense"), f"{at}.output.LayerNorm")
        return x

    def _dense(self, x: Floats, name: str) -> Floats:
        return x @ self._at[f"{name}.weight"].T + self._at[f"{name}.bias"]

    def _norm(self, x: Floats, name: str) -> Floats:
        x = x - x.mean(axis=-1, keepdims=True)
        x = x / np.sqrt((x * x).mean(axis=-1, keepdims=True) + 1e-12)
        return x * self._at[f"{name}.weight"] + self._at[f"{name}.bias"]

    @staticmethod
    def _split(x: Floats) -> Floats:
        return x.reshape(x.shape[0], x.shape[1], HEADS, -1).swapaxes(1, 2)


def senses(words: Sequence[str], minilm: Path, wordnet: WordNet) -> Floats:
    """Return unit vectors, (words, AXES): what MiniLM and GloVe say of a word, drawn towards its synonyms.

    The drawing is retrofitting (Faruqui et al. 2015); words that do not go together draw each other by nothing.
    """
    read, known = (
        _main_axes(MiniLM(minilm).words([w.replace("_", " ") for w in words]), 128),
        _main_axes(_glove(words), 128),
    )
    start = _main_axes(np.concatenate([read, known], axis=1), AXES)
    places = {w: i for i, w in enumerate(words)}
    near: defaultdict[int, dict[int, float]] = defaultdict(dict)
    pairs = [*wordnet.alike(), *((a, b, 1.0) for line in _listed("together") for a, b in combinations(line.split(), 2))]
    for a, b, share in pairs:
        if a in places and b in places:
            for i, j in ((places[a], places[b]), (places[b], places[a])):
                near[i][j] = max(share, near[i].get(j, 0.0))
    vectors = start.copy()
    for _ in range(ROUNDS):
        for i, others in near.items():
            weights = np.array(list(others.values()), np.float32)
            drawn = weights @ vectors[list(others)] / max(weights.sum(), 1.0)
            vectors[i] = _unit(start[i] + PULL * min(weights.sum(), 1.0) * drawn)
    return vectors


def _main_axes(vectors: Floats, axes: int) -> Floats:
    """Return unit vectors on the main axes but the first; a word without a vector stays without."""
    empty = ~vectors.any(axis=1)
    x = _unit(vectors)
    x = x - x[~empty].mean(axis=0)
    x[empty] = 0.0
    _, directions = np.linalg.eigh(x.T @ x)
    return _unit(x @ directions[:, ::-1][:, 1 : axes + 1])


def _unit(x: Floats) -> Floats:
    return x / np.maximum(np.linalg.norm(x, axis=-1, keepdims=True), 1e-6)


def _glove(words: Sequence[str]) -> Floats:
    import spacy

    nlp = spacy.load(
        locate(DEFAULT_MODEL), exclude=["parser", "ner", "senter", "tagger", "lemmatizer", "attribute_ruler"]
    )
    return np.stack([nlp.vocab[w].vector for w in words])


def _listed(kind: str) -> list[str]:
    return list(models.read_toml(models.folder() / FOLDER / "related.toml")[kind])


def classes(vectors: Floats, number: int) -> NDArray[np.int16]:
    """Return which of so many groups each word is in (spherical k-means, begun at words spread over the table)."""
    centres = vectors[np.random.Generator(np.random.PCG64(1)).choice(len(vectors), number, replace=False)]
    group = np.zeros(len(vectors), np.int64)
    for _ in range(12):
        group = (vectors @ centres.T).argmax(axis=1)
        sums = np.zeros_like(centres)
        np.add.at(sums, group, vectors)
        centres = _unit(np.where(sums.any(axis=1, keepdims=True), sums, centres))
    return group.astype(np.int16)


def lines(sentences: int, held: Mapping[str, int]) -> Iterator[str]:
    """Yield the lines of words.tsv."""
    yield f"{sentences}\tsentences, and how many of them hold each lemma\n"
    for word, number in sorted(held.items()):
        yield f"{number}\t{word}\n"


def main(minilm: Path, wordnet: Path, files: Sequence[Path]) -> None:
    """Write the table."""
    folder, net = models.folder() / FOLDER, WordNet(wordnet)
    sentences, held = count(files)
    kept = dict.fromkeys(net.lemmas, 1) | {w: n for w, n in held.items() if n >= FEWEST}
    (folder / "words.tsv").write_text("".join(lines(sentences, kept)), encoding="utf-8")
    vectors = senses(sorted(kept), minilm, net)
    np.save(folder / "vectors.npy", np.rint(vectors * 127).astype(np.int8), allow_pickle=False)
    np.save(folder / "classes.npy", classes(vectors, len(kept) // WORDS_A_CLASS), allow_pickle=False)
    models.sign(folder, FILES)
    print(f"{len(kept)} lemmas of {sentences} sentences")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), [Path(a) for a in sys.argv[3:]])
