"""How fast claims are joined, and in how much memory: claims of real words, invented, in rising numbers.

    python benchmarks/record.py [100000 300000 1000000]
    python benchmarks/record.py OUTPUT/onrecord.sqlite

Words are drawn as often as news uses them (`models/record-v1/words.tsv`), some claims are given a name, a figure, a day;
three in ten repeat an earlier one in other words (a word left out, one exchanged for another of its class), one in ten
of these with another figure. Each number of claims is joined in a process of its own. Prints claims, seconds, claims a
second, candidate pairs a claim, claims in statements of more than one, and peak memory.

Given the store of an output, joins its documents without one from the middle, anew and with that one added, and prints
the seconds; what is read from the store and kept in it counts, who is who does not.
"""

from __future__ import annotations

import multiprocessing
import random
import resource
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from pipeline import models
from pipeline.corpus import fingerprint
from pipeline.corpus.kept import Said, Sayings
from pipeline.corpus.record import open_record
from pipeline.corpus.record.candidates import candidates
from pipeline.corpus.record.former import Former
from pipeline.corpus.record.join import Spoken, join
from pipeline.corpus.record.points import Gatherer, day_of
from pipeline.corpus.record.words import FOLDER, load_words
from pipeline.corpus.resolve import resolve
from pipeline.corpus.store import Store
from pipeline.corrections import Corrections
from pipeline.records import Amount, Gist

_A_DOCUMENT = 15  # claims
_BEGIN = date(2020, 1, 1)


def documents(number: int) -> Iterator[Spoken]:
    """Yield invented documents that hold so many claims."""
    rng, gists = random.Random(1), _gists(number)
    ids = {f"e{n}": f"person:name-{n}" for n in range(20_000)}
    for n in range(0, number, _A_DOCUMENT):
        said = tuple(
            Said(f"clm_{n + k:020d}", f"e{rng.randrange(20_000)}", False, next(gists))
            for k in range(min(_A_DOCUMENT, number - n))
        )
        published = (_BEGIN + timedelta(days=n * 1500 // number)).isoformat()
        yield f"doc_{n}", ids, Sayings(published, "", "", b"", said)


def _gists(number: int) -> Iterator[Gist]:
    lines = (models.folder() / FOLDER / "words.tsv").read_text(encoding="utf-8").splitlines()[1:]
    held, words = zip(*((int(n), w) for n, _, w in (line.partition("\t") for line in lines)), strict=True)
    table, rng = load_words(), random.Random(2)
    alike: dict[int, list[str]] = {}
    for word, group in zip(words, table.classes.tolist(), strict=True):
        alike.setdefault(group, []).append(word)
    drawn = iter(random.Random(3).choices(words, weights=held, k=number * 9))
    recent: list[Gist] = []
    for _ in range(number):
        if recent and rng.random() < 0.3:
            gist = _again(rng.choice(recent), rng, alike, table.places, table.classes)
        else:
            some = list(dict.fromkeys(next(drawn) for _ in range(rng.randint(4, 9))))
            some += [f"@e{rng.randrange(20_000)}"] if rng.random() < 0.5 else []
            amounts = (Amount(float(rng.randrange(1, 5000)), None, "count"),) if rng.random() < 0.3 else ()
            gist = Gist(tuple(some), "".join(rng.choice("sovx") for _ in some), amounts=amounts)
        recent = [*recent[-400:], gist]
        yield gist


def _again(
    gist: Gist, rng: random.Random, alike: dict[int, list[str]], places: dict[str, int], classes: np.ndarray
) -> Gist:
    words = list(gist.words)
    at = rng.randrange(len(words))
    if words[at] in places:
        words[at] = rng.choice(alike[int(classes[places[words[at]]])])
    if rng.random() < 0.3 and len(words) > 4:
        words.pop(rng.randrange(len(words)))
    words = list(dict.fromkeys(words))
    amounts = gist.amounts
    if amounts and rng.random() < 0.1:
        amounts = (Amount((amounts[0].low or 0) + 7, None, "count"),)
    return Gist(tuple(words), (gist.roles + "x")[: len(words)], amounts=amounts)


def measure(number: int) -> None:
    """Join so many claims and print how it went."""
    given = list(documents(number))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = time.process_time()  # of this process alone, whatever else the machine does
    joined = join(given)
    seconds = time.process_time() - begun
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    gatherer = Gatherer(load_words())
    for n, (_, ids, sayings) in enumerate(given):
        for said in sayings.said:
            gatherer.add(n, said, ids, day_of(sayings.published))
    pairs = len(candidates(gatherer.points())[0])
    together = sum(map(len, joined.statements.values()))
    print(
        f"{number:>9,} claims  {seconds:7.1f} s  {number / seconds:9,.0f} claims/s  {pairs / number:5.1f} pairs/claim  "
        f"{together / number:5.1%} not alone  {(after - before) / 1024:7,.0f} MiB beside the claims themselves",
        flush=True,
    )


def measure_one_more(path: Path) -> None:
    """Join the documents of a store, once without one of them and then with it, and print how long each took."""
    with closing(Store(path)) as store:
        resolution = resolve(store.entities(), Corrections())
        number, version, blob = sum(1 for _ in store.sayings()), fingerprint.of_tables(), b""
        for name, left_out in (("all but one", number // 2), ("one more", number), ("the same again", number)):
            begun = time.process_time()
            former = Former.decode(blob, version)
            some = (row for n, row in enumerate(store.sayings()) if n != left_out)
            compared = open_record(some, resolution, Corrections(), former).joined.compared
            assert compared is not None
            blob = compared.encode(version)
            print(
                f"{name:>15}  {time.process_time() - begun:5.2f} s  {len(compared.claims):,} claims of {number:,} documents, "
                f"{len(compared.left):,} pairs, {len(blob) / 2**20:.1f} MiB kept",
                flush=True,
            )


if __name__ == "__main__":
    if sys.argv[1:] and not sys.argv[1].isdigit():
        measure_one_more(Path(sys.argv.pop()))
        sys.exit()
    for size in [int(a) for a in sys.argv[1:]] or [10_000, 30_000, 100_000]:
        process = multiprocessing.get_context("spawn").Process(target=measure, args=(size,))
        process.start()
        process.join()
