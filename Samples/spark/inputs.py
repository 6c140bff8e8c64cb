"""What stands in files, as the lines that `fascicle assess -` takes: one record a line."""

import json
import re

from pyspark.sql import functions as F

# Resources that others of a patient point to, and that name no patient themselves.
SHARED = ["Practitioner", "PractitionerRole", "Organization", "Location", "Medication", "Questionnaire"]
# How far such pointers are followed: a role leads to a person and an organisation.
STEPS = 2


def native(spark, path):
    """Records of the native form, of phenopackets or Bundles, one a line already."""
    return spark.read.text(path, lineSep="\n").select(F.col("value").alias("line"))


def xml(spark, path):
    """Files of one XML record each; the key is the path of the file.

    Base64, as a file need not be in UTF-8. binaryFile, as wholeTextFiles was measured to take three
    times and binaryFiles of an RDD nine times as long.
    """
    files = (
        spark.read.format("binaryFile")
        .option("pathGlobFilter", "*.xml")
        .option("recursiveFileLookup", True)
        .load(path)
    )
    payload = F.translate(F.base64("content"), "\r\n", "")
    envelope = F.struct(
        F.col("path").alias("key"), F.lit("xml").alias("format"), payload.alias("payload_base64")
    )
    return files.select(F.to_json(envelope).alias("line"))


def bulk(spark, path):
    """A FHIR bulk export: one resource a line, one type a file, a patient spread over all of them.

    Gives a line for each patient, with every resource that names the patient and those that these
    point to; and a line for each resource that cannot be read. The manifest of the export
    (manifest.json beside the files), where there is one, is honoured: files listed under `error` are
    not read as resources, and what the files under `deleted` name is left out.
    """
    manifest = read_manifest(spark, path)
    lines = spark.read.text(path, lineSep="\n", pathGlobFilter="*.ndjson*").select(
        F.col("value").alias("line"), F.col("_metadata.file_name").alias("file")
    )
    lines = lines.where(~F.col("line").rlike(r"^\s*$"))
    for kind in ("error", "deleted"):
        lines = lines.where(~F.col("file").isin(manifest[kind]))
    value = F.try_parse_json("line")
    resources = lines.select(
        "line",
        F.try_variant_get(value, "$.resourceType", "string").alias("type"),
        F.try_variant_get(value, "$.id", "string").alias("id"),
        F.coalesce(
            F.try_variant_get(value, "$.subject.reference", "string"),
            F.try_variant_get(value, "$.patient.reference", "string"),
        ).alias("subject"),
    )
    unreadable = resources.where("type is null").select("line")
    resources = resources.where("type is not null")
    gone = deleted(spark, path, manifest)
    if gone is not None:
        resources = resources.join(gone, ["type", "id"], "left_anti")
    resources = resources.withColumn(
        "patient",
        F.when(F.col("type") == "Patient", F.col("id")).otherwise(
            F.nullif(F.regexp_extract("subject", r"(?:^|/)Patient/([A-Za-z0-9.-]+)(?:/_history/.*)?$", 1), F.lit(""))
        ),
    )
    shared = resources.where(F.col("type").isin(SHARED)).select(
        "type", "id", "line", F.concat_ws("/", "type", "id").alias("reference")
    )
    own = resources.where("patient is not null").select("patient", "type", "id", "line")
    everything = own
    last = own
    for _ in range(STEPS):
        pattern = F.lit(r'"reference"\s*:\s*"(?:[^"]*/)?((?:' + "|".join(SHARED) + r')/[A-Za-z0-9.-]+)')
        pointed = last.select(
            "patient", F.explode(F.array_distinct(F.regexp_extract_all("line", pattern, 1))).alias("reference")
        ).distinct()
        last = pointed.join(shared, "reference").select("patient", "type", "id", "line")
        everything = everything.unionByName(last)
    # The order decides nothing but the bytes, and so has to be one: the patient, then by type and id.
    row = F.struct((F.col("type") != "Patient").alias("rank"), "type", "id", "line")
    grouped = everything.groupBy("patient").agg(F.array_sort(F.collect_set(row)).alias("rows"))
    key = F.to_json(F.struct(F.concat(F.lit("Patient/"), F.col("patient")).alias("key")))
    start = F.regexp_replace(key, r"\}$", "")
    resources = F.concat_ws(",", F.col("rows.line"))
    grouped = grouped.select(
        F.concat(start, F.lit(',"resources":['), resources, F.lit("]}")).alias("line")
    )
    return grouped.unionByName(unreadable)


def read_manifest(spark, path):
    """The names of the files under `error` and `deleted`; none where there is no manifest."""
    names = {"error": [], "deleted": []}
    found = spark.read.format("binaryFile").option("pathGlobFilter", "manifest.json").load(path)
    for row in found.select("content").collect():
        manifest = json.loads(bytes(row.content))
        for kind in names:
            for entry in manifest.get(kind) or []:
                names[kind].append(re.sub(r"[?#].*", "", entry["url"]).rsplit("/", 1)[-1])
    return names


def deleted(spark, path, manifest):
    """The type and id of every resource that the export says has been deleted since."""
    if not manifest["deleted"]:
        return None
    bundles = spark.read.text(path, lineSep="\n", pathGlobFilter="*.ndjson*").where(
        F.col("_metadata.file_name").isin(manifest["deleted"])
    )
    urls = F.from_json("value", "entry array<struct<request: struct<method: string, url: string>>>")
    entries = bundles.select(F.explode(urls["entry"]).alias("entry")).where(
        "entry.request.method = 'DELETE'"
    )
    parts = F.split("entry.request.url", "/")
    return entries.select(
        F.element_at(parts, -2).alias("type"), F.element_at(parts, -1).alias("id")
    ).distinct()


FORMS = {"native": native, "xml": xml, "fhir": bulk}
