#!/usr/bin/env python3
"""Weighs records on Apache Spark: a table of assessments and a work list.

    spark-submit assess.py --form fhir --input EXPORT --output OUT --as-of 2026-06-01 \\
      --archive fascicle-0.1.0-linux-x86_64.tar.gz

OUT/assessments is Parquet, one row a record; OUT/worklist is CSV, most urgent first. The program comes
with the release archive, which Spark unpacks on every node; or, with --program, from a path that
every node has. Records go through DataFrame.mapInArrow and are counted on the way. Never use
RDD.pipe for this: a worker that ends early takes rows with it, and the job succeeds.

Runs under spark-submit, from python3 where pyspark is installed, and on Spark Connect.
"""

import argparse
import datetime
import hashlib
import os
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
# Where the repository and the release archive have it.
SCHEMA = HERE / "../../Schemas/assessment.schema.json"


def arguments(words=None):
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--input", required=True, help="a path that Spark can read")
    parser.add_argument("--form", required=True, choices=["native", "xml", "fhir"])
    parser.add_argument("--output", required=True, help="a path that Spark can write")
    parser.add_argument("--as-of", required=True, type=datetime.date.fromisoformat, metavar="DATE")
    parser.add_argument("--archive", help="the release archive, sent to every node")
    parser.add_argument("--program", help="the program, where every node has it")
    parser.add_argument("--wrapper", help="a command that starts the program, as `nice -n 10`")
    parser.add_argument("--criteria-sha256", help="the digest that the criteria must have")
    parser.add_argument("--schema", default=str(SCHEMA) if SCHEMA.exists() else None)
    parser.add_argument("--columns", help="top-level columns to keep, with commas; else all")
    parser.add_argument("--partitions", type=int, help="of the input; else as Spark cuts it")
    parser.add_argument("--block", type=int, default=64, help="lines sent before answers are counted")
    parser.add_argument("--time-limit", type=float, default=60, help="seconds that a block may take")
    options = parser.parse_args(words)
    if not options.archive and not options.program:
        parser.error("one of --archive and --program is needed")
    if not options.schema:
        parser.error("--schema is needed: Schemas/assessment.schema.json of the program's version")
    return options


def program_path(options):
    """The program on this node."""
    if options.program:
        return options.program
    from pyspark import SparkFiles

    folder = pathlib.Path(SparkFiles.getRootDirectory()) / options.unpacked
    found = list(folder.glob("*/bin/fascicle")) + list(folder.glob("bin/fascicle"))
    if not found:
        raise RuntimeError("the archive holds no bin/fascicle")
    return str(found[0])


def command(options):
    words = options.wrapper.split() if options.wrapper else []
    words += [program_path(options), "assess", "-", "--trailer", "--as-of", str(options.as_of)]
    if options.criteria_sha256:
        words += ["--criteria-sha256", options.criteria_sha256]
    return words


def assessments(lines, options):
    """The rows that answer `lines`, a frame with the one column `line`: as many, in their order."""
    import pyarrow as pa
    from pyspark.sql.pandas.types import from_arrow_schema

    import columns

    names = options.columns.split(",") if options.columns else None
    schema = columns.arrow_schema(options.schema, names)
    whole = schema.append(pa.field("answerDigest", pa.string()))

    def answer(batches):
        import worker

        with worker.Worker(command(options), options.time_limit) as work:
            for batch in batches:
                held = batch.column(0).cast(pa.binary()).to_pylist()
                # A null is no line, and still a row.
                held = [line if line is not None else b"" for line in held]
                for start in range(0, len(held), options.block):
                    answers = work.answer(held[start : start + options.block])
                    rows = columns.table(answers, schema, is_whole=names is None)
                    digests = [hashlib.sha256(a.removesuffix(b"\n")).hexdigest() for a in answers]
                    rows = rows.append_column("answerDigest", pa.array(digests, pa.string()))
                    yield from rows.to_batches()

    return lines.mapInArrow(answer, from_arrow_schema(whole))


def send(spark, options):
    """Sends our modules, and the archive where there is one, to every node."""
    for name in ("assess.py", "worker.py", "columns.py"):
        spark.addArtifact(str(HERE / name), pyfile=True)
    options.unpacked = "fascicle"
    if options.archive:
        spark.addArtifact(f"{os.path.abspath(options.archive)}#{options.unpacked}", archive=True)


def run(spark, options):
    import inputs

    send(spark, options)
    # Few rows at a time: an assessment is some hundred times as long as its record.
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", str(options.block))
    lines = inputs.FORMS[options.form](spark, options.input)
    if options.partitions:
        lines = lines.repartition(options.partitions)
    assessments(lines, options).write.mode("overwrite").parquet(options.output + "/assessments")
    rows = spark.read.parquet(options.output + "/assessments")
    needed = {"key", "record", "status", "urgency", "examineNext", "error"}
    if needed <= set(rows.columns):
        rows.createOrReplaceTempView("assessments")
        worklist = spark.sql((HERE / "worklist.sql").read_text(encoding="utf-8"))
        worklist.coalesce(1).write.mode("overwrite").csv(
            options.output + "/worklist", header=True, escape='"'
        )
    return rows


def main():
    options = arguments()
    from pyspark.sql import SparkSession

    spark = SparkSession.builder.appName("fascicle").getOrCreate()
    rows = run(spark, options)
    for row in rows.groupBy("status").count().orderBy("status").collect():
        print(f"{row['status']}: {row['count']}")
    spark.stop()


if __name__ == "__main__":
    main()
