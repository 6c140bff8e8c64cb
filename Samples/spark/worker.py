"""Lines answered by `fascicle assess -`, without losing one.

The program answers every line with one line, in order. What it cannot promise is to live: a fault of
its own, a node short of memory, a record that takes for ever. So lines go to it in blocks, and every
block has a time limit and is counted. A block on which the program died goes to a new one, which is
asked line by line, each answered before the next is sent: so the line on which it dies is known after
two deaths, however long the block. That line gets an answer of its own, with status `error`; every
other line gets the program's.

Nothing here needs Spark.
"""

import hashlib
import json
import subprocess
import threading


class Died(Exception):
    """The program ended, or was ended, before it had answered a block."""

    def __init__(self, reason):
        super().__init__(reason)
        self.reason = reason


class Program:
    """One running `fascicle assess -`, spoken to block by block."""

    def __init__(self, command, time_limit):
        self.time_limit = time_limit
        self.asked = 0
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=1 << 20
        )
        # A blank line is answered by what every answer has in common; and shows that the program
        # runs on this node, so that a missing library is not taken for a bad record.
        self.common = json.loads(self.ask([b""])[0])

    def ask(self, lines):
        """The answers to `lines`, of which none may hold a line feed; each with its line feed."""
        if any(b"\n" in line for line in lines):
            raise ValueError("a line holds a line feed")
        late = threading.Event()

        def end():
            late.set()
            self.process.kill()

        timer = threading.Timer(self.time_limit, end)
        timer.start()
        # A program that answers while it is asked fills one pipe while we fill the other.
        writer = threading.Thread(target=self._write, args=(lines,))
        writer.start()
        answers = []
        try:
            while len(answers) < len(lines):
                answer = self.process.stdout.readline()
                if not answer.endswith(b"\n"):
                    break
                answers.append(answer)
        finally:
            timer.cancel()
            if len(answers) < len(lines):
                self.kill()
            writer.join()
        if len(answers) < len(lines):
            raise Died("worker-timeout" if late.is_set() else "worker-died")
        self.asked += len(lines)
        return answers

    def _write(self, lines):
        try:
            for line in lines:
                self.process.stdin.write(line + b"\n")
            self.process.stdin.flush()
        except OSError:
            pass  # It is gone: the missing answers tell.

    def close(self):
        """Ends the program; its last line has to count as many lines as it was asked."""
        try:
            self.process.stdin.close()
            rest = self.process.stdout.read()
            status = self.process.wait(self.time_limit)
        except (OSError, subprocess.TimeoutExpired) as fault:
            self.kill()
            raise RuntimeError("the program did not end") from fault
        trailer = json.loads(rest or b"null")
        if status != 0 or not trailer or trailer.get("in") != self.asked:
            raise RuntimeError(f"the program ended with {status} and does not account for all lines")

    def kill(self):
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            try:
                pipe.close()
            except OSError:
                pass


class Worker:
    """Programs, one after another, until every line has its answer."""

    def __init__(self, command, time_limit=60):
        self.command = command
        self.time_limit = time_limit
        self.program = None
        self.lines = 0
        self.answers = 0
        self.poison = 0

    def __enter__(self):
        return self

    def __exit__(self, kind, fault, trace):
        if self.program and kind:
            self.program.kill()
        elif self.program:
            self.program.close()

    def answer(self, lines):
        """One answer for each of `lines`, in their order."""
        self.lines += len(lines)
        answers = self._answer(lines)
        self.answers += len(answers)
        if self.answers != self.lines:
            raise RuntimeError(f"{self.lines} lines in, {self.answers} answers out")
        return answers

    def _answer(self, lines):
        try:
            return self._ask(lines)
        except Died:
            pass
        answers = []
        for index, line in enumerate(lines):
            try:
                answers += self._ask([line])
            except Died as death:
                self.poison += 1
                answers.append(refusal(line, death.reason, death.common))
                return answers + self._answer(lines[index + 1 :])
        return answers

    def _ask(self, lines):
        if not lines:
            return []
        if self.program is None:
            try:
                self.program = Program(self.command, self.time_limit)
            except (OSError, Died) as fault:
                raise RuntimeError("the program does not run on this node") from fault
        try:
            return self.program.ask(lines)
        except Died as death:
            death.common = self.program.common
            self.program = None
            raise


def refusal(line, reason, common):
    """The answer to a line on which the program died alone, twice."""
    digest = hashlib.sha256(line.removesuffix(b"\r")).hexdigest()
    error = {
        "severity": "error",
        "id": reason,
        "detail": {
            "worker-died": "the program ended before it answered this record",
            "worker-timeout": "the program did not answer this record in time",
        }[reason],
        "remedy": "report it without patient data; the record itself was not weighed",
    }
    answer = {name: common[name] for name in ("version", "engine", "criteria", "asOf")}
    answer |= {
        "key": key_of(line) or "sha256:" + digest,
        "record": {"digest": digest},
        "status": "error",
        "notes": [],
        "problems": [error],
        "error": error,
    }
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def key_of(line):
    """The key of an envelope or the reference of a record, where the line can be read so far."""
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict):
        return None
    key = value.get("key", value.get("id") if "$type" in value else None)
    return key if isinstance(key, str) and key else None
