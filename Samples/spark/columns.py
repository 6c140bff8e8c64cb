"""The columns of a table of assessments, made from Schemas/assessment.schema.json."""

import json

import pyarrow as pa
import pyarrow.json


def arrow_schema(path, names=None):
    """The schema in Arrow's terms; of `names` only, where some are given."""
    with open(path, encoding="utf-8") as file:
        root = json.load(file)

    def kind(node):
        if "$ref" in node:
            return kind(root["$defs"][node["$ref"].removeprefix("#/$defs/")])
        if "enum" in node or "const" in node:
            return pa.string()
        match node["type"]:
            case "object":
                return pa.struct(fields(node["properties"]))
            case "array":
                return pa.list_(kind(node["items"]))
            case name:
                return {"string": pa.string(), "integer": pa.int64(), "boolean": pa.bool_()}[name]

    def fields(properties):
        return [pa.field(name, kind(node)) for name, node in properties.items()]

    wanted = fields(root["properties"])
    if names:
        known = {field.name for field in wanted}
        if unknown := set(names) - known:
            raise ValueError(f"no such column: {', '.join(sorted(unknown))}")
        wanted = [field for field in wanted if field.name in names]
    return pa.schema(wanted)


def table(answers, schema, is_whole):
    """The answers as rows, read by Arrow's own reader.

    With `is_whole` a member that the schema does not know is an error: then program and schema are
    not of one version.
    """
    text = b"".join(answers)
    rows = pyarrow.json.read_json(
        pa.BufferReader(text),
        read_options=pyarrow.json.ReadOptions(use_threads=False, block_size=len(text) + 1),
        parse_options=pyarrow.json.ParseOptions(
            explicit_schema=schema, unexpected_field_behavior="error" if is_whole else "ignore"
        ),
    )
    if rows.num_rows != len(answers):
        raise RuntimeError(f"{len(answers)} answers became {rows.num_rows} rows")
    return rows.select(schema.names).combine_chunks()
