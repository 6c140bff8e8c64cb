#!/usr/bin/env python3
"""Holds the Spark job against the program alone: the same answers, none lost, none doubled.

    FASCICLE=path/to/fascicle [FASCICLE_ARCHIVE=path/to/archive] python3 test.py [RECORDS [COLUMNS]]

Needs pyspark, pyarrow and pandas<3 (PyPI) and Java 17. A cluster of two executors is started on this
machine (local-cluster). While it works, one executor is killed; three records are poison: the
program ends, leaves early, or hangs on them. That is done by a wrapper around the program, not by the
program. Prints what Spark costs beside the bare filter.
"""

import ctypes
import glob
import hashlib
import json
import os
import pathlib
import random
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
DAY = "2026-06-01"
POISON = ["POISON-DIES", "POISON-LEAVES", "POISON-HANGS"]

sys.path.insert(0, str(HERE))

WRAPPER = r'''
import os, subprocess, sys, time
child = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE)
held = b""
while piece := os.read(0, 1 << 16):
    seen = held + piece
    if b"POISON-DIES" in seen:
        child.kill()
        os.abort()
    if b"POISON-LEAVES" in seen:
        child.kill()
        os._exit(0)
    if b"POISON-HANGS" in seen:
        child.kill()
        time.sleep(1e6)
    held = seen[-16:]
    child.stdin.write(piece)
    child.stdin.flush()
child.stdin.close()
sys.exit(child.wait())
'''


def program():
    named = os.environ.get("FASCICLE")
    built = [ROOT / ".build/release/fascicle", ROOT / ".build/debug/fascicle"]
    return os.path.abspath(named or next(str(path) for path in built if path.exists()))


def records(count):
    """Lines of every kind: samples under other names, damaged ones, blank ones, no text at all."""
    random.seed(6)
    # A foreign form is as long as it likes, so each sample stands on one line of its own.
    samples = [
        json.dumps(json.loads(pathlib.Path(path).read_text()), ensure_ascii=False)
        for path in sorted(glob.glob(str(ROOT / "Samples/*/record.json")))
    ]
    lines = []
    for number in range(count):
        record = json.loads(samples[number % len(samples)])
        record["id"] = f"SPARK-{number:07}"
        line = json.dumps(record, ensure_ascii=False).encode()
        match number % 1000:
            case 101:
                line = b""
            case 202:
                line = b"\xff\xfe" + line
            case 303:
                line = line[: len(line) // 2]
            case 404:
                line = b'{"key":"a b \xc3\xa9","payload":' + json.dumps(line.decode()).encode() + b"}"
        lines.append(line)
    for mark, place in zip(POISON, random.sample(range(count), 3)):
        record = json.loads(samples[place % len(samples)])
        record["id"] = mark
        lines[place] = json.dumps(record).encode()
    return lines


def alone(lines):
    """The program's own answers, and its processor time."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    digests, keys = {}, []
    with tempfile.TemporaryFile() as file:
        file.write(b"\n".join(lines) + b"\n")
        file.seek(0)
        command = [program(), "assess", "-", "--as-of", DAY]
        with subprocess.Popen(command, stdin=file, stdout=subprocess.PIPE) as process:
            for line, answer in zip(lines, process.stdout, strict=True):
                digest = hashlib.sha256(line).hexdigest()
                digests[digest] = hashlib.sha256(answer.removesuffix(b"\n")).hexdigest()
    if process.returncode:
        raise SystemExit(f"the program alone ended with {process.returncode}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return digests, seconds(after) - seconds(before)


def seconds(usage):
    return usage.ru_utime + usage.ru_stime


def session(work, executors):
    import pyspark
    from pyspark.sql import SparkSession

    os.environ.setdefault("SPARK_HOME", os.path.dirname(pyspark.__file__))
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["SPARK_LOCAL_DIRS"] = f"{work}/local"
    # Spark keeps what it makes of a cluster in the folder it is started from.
    os.chdir(work)
    master = "local-cluster[2,1,1024]" if executors else "local[2,4]"
    return (
        SparkSession.builder.master(master)
        .config("spark.ui.enabled", False)
        .config("spark.driver.memory", "1g")
        .config("spark.sql.shuffle.partitions", 4)
        .config("spark.sql.warehouse.dir", f"{work}/warehouse")
        .config("spark.log.level", "ERROR")
        .getOrCreate()
    )


def descendants(pid):
    found = []
    for path in glob.glob(f"/proc/{pid}/task/*/children"):
        try:
            children = pathlib.Path(path).read_text().split()
        except OSError:
            continue
        for child in children:
            found += [int(child)] + descendants(int(child))
    return found


def executors():
    found = []
    for pid in descendants(os.getpid()):
        try:
            words = pathlib.Path(f"/proc/{pid}/cmdline").read_bytes()
        except OSError:
            continue
        if b"CoarseGrainedExecutorBackend" in words and words.startswith(b"/"):
            found.append(pid)
    return found


class Killer(threading.Thread):
    """Kills one executor once the job is under way."""

    def __init__(self, spark):
        super().__init__(daemon=True)
        self.tracker = spark.sparkContext.statusTracker()
        self.killed = None
        self.over = threading.Event()

    def run(self):
        while not self.over.wait(0.1):
            for stage in self.tracker.getActiveStageIds():
                info = self.tracker.getStageInfo(stage)
                # Some tasks are done, and some are lost with what they have done so far.
                if info and info.numTasks > 4 and info.numCompletedTasks >= 2 and executors():
                    self.killed = executors()[0]
                    os.kill(self.killed, signal.SIGKILL)
                    return


def job(words):
    import assess

    return assess.arguments(words)


def check(name, holds, detail=""):
    print(f"{'ok' if holds else 'NOT OK'}: {name}{': ' + str(detail) if detail != '' else ''}", flush=True)
    if not holds:
        raise SystemExit(1)


def test_native(spark, work, lines, own):
    import assess

    folder = pathlib.Path(work) / "native"
    folder.mkdir()
    (folder / "records.ndjson").write_bytes(b"\n".join(lines) + b"\n")
    (folder.parent / "wrapper.py").write_text(WRAPPER)
    size = (folder / "records.ndjson").stat().st_size
    spark.conf.set("spark.sql.files.maxPartitionBytes", str(max(1 << 14, size // 16)))
    spark.conf.set("spark.sql.files.openCostInBytes", "0")
    options = job([
        "--form", "native", "--input", str(folder), "--output", f"{work}/out", "--as-of", DAY,
        "--program", program(), "--wrapper", f"{sys.executable} {work}/wrapper.py",
        "--time-limit", "20", *(["--columns", sys.argv[2]] if len(sys.argv) > 2 else []),
    ])
    killer = Killer(spark)
    killer.start()
    rows = assess.run(spark, options)
    killer.over.set()
    killer.join()
    check("an executor was killed on the way", killer.killed is not None)
    found = rows.select("key", "status", "record.digest", "answerDigest", "error.id").collect()
    check("as many rows as records", len(found) == len(lines), len(found))
    expected = [hashlib.sha256(line).hexdigest() for line in lines]
    check("every record once", sorted(row.digest for row in found) == sorted(expected))
    poison = sorted((row.key, row.status, row.id) for row in found if row.key in POISON)
    check("poison has rows of its own", poison == [
        ("POISON-DIES", "error", "worker-died"), ("POISON-HANGS", "error", "worker-timeout"),
        ("POISON-LEAVES", "error", "worker-died"),
    ], poison)
    others = [row for row in found if row.key not in POISON]
    different = [row.key for row in others if own[row.digest] != row.answerDigest]
    check("every other answer is the program's own, byte for byte", not different, len(others))
    listed = spark.read.csv(f"{work}/out/worklist", header=True, escape='"').collect()
    check("the work list has every record", len(listed) == len(lines))
    order = ["immediate", "same-day", "urgent", "not read", "undetermined", "soon", "routine",
             "consider", "none"]
    ranks = [order.index(row.urgency) for row in listed]
    check("the most urgent first", ranks == sorted(ranks) and len(set(ranks)) > 1)


def verdicts(answer):
    results = answer.get("results") or []
    return answer["status"], [(r["id"], r["verdict"]) for r in results], (answer.get("urgency") or {}).get("level")


def program_lines(words, lines=b""):
    command = [program(), "assess", *words, "--as-of", DAY]
    done = subprocess.run(command, input=lines, capture_output=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_xml(spark, work):
    import assess

    folder = pathlib.Path(work) / "xml"
    for path in sorted(glob.glob(str(ROOT / "Samples/*/record.xml"))):
        copy = folder / pathlib.Path(path).parent.name / "record.xml"
        copy.parent.mkdir(parents=True)
        copy.write_bytes(pathlib.Path(path).read_bytes())
    (folder / "damaged.xml").write_text("<record>\n")
    # The release archive, sent to every node, where there is one; it has to be of this program.
    archive = os.environ.get("FASCICLE_ARCHIVE")
    options = job([
        "--form", "xml", "--input", str(folder), "--output", f"{work}/xml-out", "--as-of", DAY,
        *(["--archive", os.path.abspath(archive)] if archive else ["--program", program()]),
    ])
    rows = assess.run(spark, options).collect()
    own = {path: program_lines([path])[0] for path in glob.glob(f"{folder}/**/*.xml", recursive=True)}
    check("XML: a row for every file", len(rows) == len(own), len(rows))
    different = []
    for row in rows:
        alike = verdicts(row.asDict(recursive=True)) == verdicts(own[row.key.removeprefix("file:")])
        different += [] if alike else [row.key]
    check("XML: the program's own verdicts", not different, different or len(rows))


def test_bulk(spark, work):
    import assess
    import inputs

    folder = pathlib.Path(work) / "bulk"
    folder.mkdir()
    files = {}
    paths = sorted(glob.glob(str(ROOT / "Samples/*/record.json")))
    done = subprocess.run([program(), "convert", *paths, "--to", "fhir"], capture_output=True)
    bundles = done.stdout.splitlines()
    for number, line in enumerate(bundles):
        bundle = json.loads(line)
        renamed = {}
        for entry in bundle["entry"]:
            held = entry["resource"]
            name = f"{held.get('id', 'x')}-{number}"
            renamed[entry.get("fullUrl")] = f"{held['resourceType']}/{name}"
            renamed[f"{held['resourceType']}/{held.get('id')}"] = f"{held['resourceType']}/{name}"
            held["id"] = name
        for entry in bundle["entry"]:
            held = repoint(entry["resource"], renamed)
            files.setdefault(held["resourceType"], []).append(json.dumps(held))
    gone = json.loads(files["Observation"][0])
    files["Observation"].append("{\"resourceType\": \"Observation\", cut")
    random.shuffle(files["Observation"])
    for kind, resources in files.items():
        (folder / f"{kind}.ndjson").write_text("\n".join(resources) + "\n")
    # The program is given each patient whole; Spark has to find the parts.
    own = program_lines(["-"], b"\n".join(bundles) + b"\n{")
    deleted = {"resourceType": "Bundle", "type": "transaction", "entry": [
        {"request": {"method": "DELETE", "url": "Observation/" + gone["id"]}}]}
    outcome = {"resourceType": "OperationOutcome", "issue": []}
    options = job([
        "--form", "fhir", "--input", str(folder), "--output", f"{work}/bulk-out", "--as-of", DAY,
        "--program", program(),
    ])
    rows = [row.asDict(recursive=True) for row in assess.run(spark, options).collect()]
    expected = sorted(map(repr, map(verdicts, own)))
    check("FHIR: a row for every patient, and one for the damaged line", len(rows) == len(own), len(rows))
    check("FHIR: the program's own verdicts", sorted(map(repr, map(verdicts, rows))) == expected)

    (folder / "deleted.ndjson").write_text(json.dumps(deleted) + "\n")
    (folder / "problems.ndjson").write_text(json.dumps(outcome) + "\n")
    (folder / "manifest.json").write_text(json.dumps({
        "error": [{"type": "OperationOutcome", "url": "https://server.example/x/problems.ndjson"}],
        "deleted": [{"type": "Bundle", "url": "https://server.example/x/deleted.ndjson?token=1"}],
    }))
    lines = [row.line for row in inputs.bulk(spark, str(folder)).collect()]
    check("FHIR: the manifest takes no row away and adds none", len(lines) == len(own))
    check("FHIR: what was deleted is left out", not any(f'"{gone["id"]}"' in line for line in lines))


def repoint(value, renamed):
    if isinstance(value, dict):
        return {
            name: renamed.get(held, held) if name == "reference" else repoint(held, renamed)
            for name, held in value.items()
        }
    if isinstance(value, list):
        return [repoint(held, renamed) for held in value]
    return value


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 400
    # Whatever Spark leaves behind becomes our child, and its processor time is counted.
    ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)
    lines = records(count)
    start = time.time()
    own, bare = alone(lines)
    print(f"{program()} alone: {count} records, {bare:.1f} s of processor time, "
          f"{bare / count * 1e6:.0f} us a record, {time.time() - start:.0f} s", flush=True)
    with tempfile.TemporaryDirectory(prefix="fascicle-spark-") as work:
        start = time.time()
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        spark = session(work, executors=True)
        gateway = spark.sparkContext._gateway
        test_native(spark, work, lines, own)
        spark.stop()
        gateway.shutdown()
        gateway.proc.stdin.close()
        gateway.proc.wait()
        wait_for_all()
        used = seconds(resource.getrusage(resource.RUSAGE_CHILDREN)) - seconds(before)
        print(f"Spark, local-cluster[2,1,1024]: {used:.1f} s of processor time, "
              f"{used / count * 1e6:.0f} us a record, {time.time() - start:.0f} s; "
              f"{used / bare:.1f} times the bare filter", flush=True)
        from pyspark import SparkContext

        SparkContext._gateway = SparkContext._jvm = None
        spark = session(work, executors=False)
        test_xml(spark, work)
        test_bulk(spark, work)
        spark.stop()
    print("spark: all passed", flush=True)


def wait_for_all():
    while True:
        try:
            os.wait()
        except ChildProcessError:
            return


if __name__ == "__main__":
    main()
