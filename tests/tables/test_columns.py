from pipeline.tables.columns import TABLES, columns

KINDS = {"string", "integer", "number", "boolean"}


def test_every_column_is_described_and_refers_to_a_key():
    keys = {f"{t.name}.{name}" for t in TABLES for name, (_, c) in columns(t.row).items() if c.key}
    for table in TABLES:
        for name, (kind, column) in columns(table.row).items():
            assert column.description and kind in KINDS, (table.name, name)
            assert not column.refers or column.refers in keys, (table.name, name, column.refers)


def test_types_come_from_the_fields():
    claims = columns(next(t for t in TABLES if t.name == "claims").row)
    assert [claims[n][0] for n in ("claim_id", "anonymous", "confidence", "start", "cue_start")] == [
        "string", "boolean", "number", "integer", "integer",
    ]  # fmt: skip
