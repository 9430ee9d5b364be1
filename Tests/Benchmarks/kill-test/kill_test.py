#!/usr/bin/env python3
"""Kills a run again and again, and checks that nothing is lost, doubled or paid for twice.

    python3 kill_test.py .build/debug/gavel ../shared/tools/fault-server

One command judges 500 items; it is killed with SIGKILL 20 times, kill k when about 25·k requests were seen at the
server, and started again each time with the same arguments. Then it runs to its end, and this must hold:

- the output has each item once and equals that of a run nobody killed, `seconds`, `usage` and `attempt` aside;
- the server saw 500 calls and those in flight at each kill, which are no more than are made at once;
- no temporary file is left, and a further start makes no call.

Prints the figures as JSON; exit 0 if all of it held. Python's standard library only, loopback only.
"""
import argparse
import http.client
import json
import os
import signal
import subprocess
import sys
import tempfile
import time

ITEMS = 500
DEADLINE = 120  # seconds that any one step may take


class Server:
    """The fault server, answering scores in JSON after 40 ms."""

    def __init__(self, program):
        self.process = subprocess.Popen(
            [sys.executable, program, "--port", "0", "--latency-ms", "40", "--reply", "json"],
            stdout=subprocess.PIPE)
        self.port = json.loads(self.process.stdout.readline())["port"]
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=DEADLINE)

    def ask(self, method, path):
        self.connection.request(method, path)
        return json.loads(self.connection.getresponse().read())

    def stats(self):
        return self.ask("GET", "/stats")

    def quiet_stats(self):
        """The counters once no call is in flight any more."""
        return self.wait(lambda stats: stats["inflight"] == 0)

    def wait(self, is_enough, process=None):
        end = time.monotonic() + DEADLINE
        while time.monotonic() < end:
            stats = self.stats()
            if is_enough(stats) or (process and process.poll() is not None):
                return stats
            time.sleep(0.001)
        raise SystemExit("the server did not come to the awaited state in time")

    def stop(self):
        self.process.kill()
        self.process.wait()


def write_inputs(folder):
    with open(os.path.join(folder, "items.jsonl"), "w", encoding="utf-8") as file:
        for number in range(ITEMS):
            item = {"id": f"q{number}", "prompt": f"What is {number} + {number}?", "response": f"It is {2 * number}.",
                    "label": number % 10 + 1}
            file.write(json.dumps(item) + "\n")
    rubric = {"kind": "score", "name": "correctness", "scale": [1, 10],
              "criteria": [{"name": "correctness", "description": "Is the sum right?"}]}
    with open(os.path.join(folder, "rubric.json"), "w", encoding="utf-8") as file:
        json.dump(rubric, file)


def command(options, port, folder):
    """The one command: only the folder for its output differs between the two runs."""
    return subprocess.Popen(
        [options.gavel, "judge", "--items", "../items.jsonl", "--rubric", "../rubric.json", "--format", "json",
         "--endpoint", f"http://127.0.0.1:{port}/v1", "--model", "mock-judge-1", "--output", "out.jsonl",
         "--concurrency", str(options.concurrency), "--progress", "json"],
        cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def finish(process):
    """Waits for the end; returns the summary event."""
    _, err = process.communicate(timeout=DEADLINE)
    lines = err.decode().splitlines()
    if process.returncode != 0:
        raise SystemExit(f"gavel ended with {process.returncode}: {lines[-1:]}")
    return lines[-1] if lines else ""


def records(folder):
    """The records without what may differ between runs."""
    result = []
    with open(os.path.join(folder, "out.jsonl"), encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            for call in record.get("calls", []):
                for name in ("seconds", "usage", "attempt"):
                    call.pop(name, None)
            result.append(record)
    return result


def journaled(folder):
    """How many whole calls the journal holds."""
    path = os.path.join(folder, "out.jsonl.journal", "calls.log")
    if not os.path.exists(path):
        return 0
    with open(path, "rb") as file:
        return max(0, file.read().count(b"\n") - 1)


def kill_in_turn(options, server, folder):
    """Starts and kills the command.

    In flight at a kill is what was asked and is not kept: requests at the server less calls in the journal. The server's
    own count is reported too; it lacks calls that it answered a moment before and that the process had not read yet.
    """
    kills = []
    for number in range(1, options.kills + 1):
        process = command(options, server.port, folder)
        stats = server.wait(lambda stats: stats["requests"] >= number * ITEMS // options.kills, process)
        if process.poll() is not None:
            _, err = process.communicate()
            raise SystemExit(f"gavel ended by itself before kill {number}: {err.decode()[-400:]}")
        process.send_signal(signal.SIGKILL)
        process.communicate()
        after = server.stats()
        inflight = after["inflight"] + after["answered"] - stats["answered"]
        unkept = server.quiet_stats()["requests"] - sum(kill["unkept"] for kill in kills) - journaled(folder)
        kills.append({"requests": stats["requests"], "inflight": inflight, "unkept": unkept})
        if os.path.exists(os.path.join(folder, "out.jsonl")):
            raise SystemExit("there is an output although every run was killed")
    return kills


def main():
    parser = argparse.ArgumentParser(description="Kills a run again and again.")
    parser.add_argument("gavel")
    parser.add_argument("fault_server")
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--concurrency", type=int, default=4)
    options = parser.parse_args()
    options.gavel = os.path.abspath(options.gavel)
    server = Server(os.path.abspath(options.fault_server))
    try:
        with tempfile.TemporaryDirectory(prefix="gavel-kill-") as work:
            write_inputs(work)
            plain, killed = os.path.join(work, "plain"), os.path.join(work, "killed")
            os.mkdir(plain)
            os.mkdir(killed)
            finish(command(options, server.port, plain))
            plain_calls = server.quiet_stats()["requests"]
            server.ask("POST", "/reset")

            kills = kill_in_turn(options, server, killed)
            leftover = [name for name in os.listdir(killed) if ".tmp." in name]
            summary = json.loads(finish(command(options, server.port, killed)))
            calls = server.quiet_stats()["requests"]
            finish(command(options, server.port, killed))
            again = server.quiet_stats()["requests"] - calls

            found, expected = records(killed), records(plain)
            inflight = sum(kill["unkept"] for kill in kills)
            checks = {
                "plain run asks each item once": plain_calls == ITEMS,
                "each item once": [record["id"] for record in found] == [f"q{i}" for i in range(ITEMS)],
                "every record has a verdict": all("verdict" in record for record in found),
                "equal to the unkilled run": found == expected,
                "calls <= items + in flight at the kills": calls <= ITEMS + inflight,
                "calls <= items + concurrency * kills": calls <= ITEMS + options.concurrency * options.kills,
                "in flight at each kill <= concurrency":
                    all(kill["unkept"] <= options.concurrency for kill in kills),
                "no temporary file is left": not [name for name in os.listdir(killed) if ".tmp." in name],
                "a further start makes no call": again == 0,
            }
            print(json.dumps({
                "kills": len(kills), "requests_at_kills": [kill["requests"] for kill in kills], "calls": calls,
                "in_flight_at_kills": [kill["unkept"] for kill in kills],
                "in_flight_by_the_server": [kill["inflight"] for kill in kills],
                "bound_in_flight": ITEMS + inflight, "bound_concurrency": ITEMS + options.concurrency * options.kills,
                "paid_twice": calls - ITEMS, "leftover_before_the_last_start": leftover,
                "cached_in_the_last_run": summary["cached"], "checks": checks}))
            sys.exit(0 if all(checks.values()) else 1)
    finally:
        server.stop()


if __name__ == "__main__":
    main()
