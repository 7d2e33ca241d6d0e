"""What the readers of other ecosystems make of an export, printed as JSON. Run by the Python that has them:

.venv/readers/bin/python tests/exports/readers.py ftm entities.ftm.json
.venv/readers/bin/python tests/exports/readers.py brat FOLDER
.venv/readers/bin/python tests/exports/readers.py datasette onrecord.sqlite datasette-metadata.json PATH …
"""

from __future__ import annotations

import asyncio
import json
import sys
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any


def read_ftm(file: str) -> list[dict[str, Any]]:
    """Return each entity as followthemoney keeps it, every value cleaned, and what its schema says against it."""
    from followthemoney import model
    from followthemoney.exc import InvalidData

    found = []
    for line in Path(file).read_text(encoding="utf-8").splitlines():
        data = json.loads(line)
        proxy = model.get_proxy(data, cleaned=False)
        try:
            proxy.schema.validate({"properties": data["properties"]})
            invalid = {}
        except InvalidData as error:
            invalid = error.errors["properties"]
        found.append({**proxy.to_dict(), "caption": proxy.caption, "invalid": invalid})
    return found


def read_jsonld(file: str, context: str) -> list[tuple[str, str, str]]:
    """Return the triples of a JSON-LD document, as rdflib reads them; its context is given, as the one it names is far away."""
    from rdflib import Graph

    data = {**json.loads(Path(file).read_text(encoding="utf-8")), "@context": json.loads(context)}
    graph = Graph().parse(data=json.dumps(data), format="json-ld", base="https://tables.example/")
    return sorted((str(subject), str(predicate), str(thing)) for subject, predicate, thing in graph)


def read_datasette(file: str, metadata: str, *paths: str) -> dict[str, dict[str, Any]]:
    """Return what Datasette answers to each of these requests."""
    from datasette.app import Datasette

    async def ask() -> dict[str, dict[str, Any]]:
        served = Datasette([file], metadata=json.loads(Path(metadata).read_text(encoding="utf-8")))
        await served.invoke_startup()
        answers = {path: await served.client.get(path) for path in paths}
        return {path: {"status": answer.status_code, "text": answer.text} for path, answer in answers.items()}

    return asyncio.run(ask())


def read_brat(folder: str) -> dict[str, Any]:
    """Return what brat's own parser reads from each .ann file, what it could not, and what its configuration allows."""
    from bratsubset.annotation import TextAnnotations
    from bratsubset.projectconfig import ProjectConfiguration

    documents = {}
    for file in sorted(Path(folder).glob("*.ann")):
        with TextAnnotations(str(file.with_suffix("")), read_only=True) as read:
            documents[file.stem] = {
                "unread": list(read.failed_lines),
                "bounds": {bound.id: [bound.type, bound.spans, bound.text] for bound in read.get_textbounds()},
                "events": {event.id: [event.type, event.trigger, event.args] for event in read.get_events()},
                "attributes": [[a.type, a.target, a.value] for a in read.get_attributes()],
            }
    allowed = ProjectConfiguration(folder)
    return {
        "documents": documents,
        "entities": allowed.get_entity_types(),
        "roles": {event: allowed.arc_types_from(event) for event in allowed.get_event_types()},
        "attributes": allowed.get_attribute_types(),
    }


if __name__ == "__main__":
    reader = {"ftm": read_ftm, "jsonld": read_jsonld, "datasette": read_datasette, "brat": read_brat}[sys.argv[1]]
    with redirect_stdout(sys.stderr):  # where Datasette prints what went wrong
        found = reader(*sys.argv[2:])
    json.dump(found, sys.stdout)
