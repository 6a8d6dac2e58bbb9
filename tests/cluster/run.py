"""Plan many pairs on a cluster of several hosts, and take it apart meanwhile.

    python tests/cluster/run.py [PAIRS] [SECONDS_CUT]

The hosts are network namespaces of Linux that a bridge joins (root is needed): dask's scheduler on
one, a worker on each of two others. Of the pairs, in random order of the stations (the same each
time): a worker is killed after a tenth and another joins after two; the link of a worker is cut
after three and joined again; the scheduler is killed after five, the run fails with one error, a
scheduler starts again and the run goes on from what is kept. At the end the parts of the folder and
the answers are compared with those of this process alone, to the last octet. Not in the suite: it
needs root and minutes.
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from distributed import Client

import cableroute as cr
from cableroute.planning import plan_pairs

NET = "10.83.0"
BRIDGE = "cablebr"
HOSTS = {"cablesch": 2, "cablew1": 3, "cablew2": 4}
SCHEDULER = f"tcp://{NET}.2:8786"
MEMORY = "1500MB"


def ip(*words: str) -> None:
    subprocess.run(["ip", *words], check=True)


def lay_network() -> None:
    ip("link", "add", BRIDGE, "type", "bridge")
    ip("addr", "add", f"{NET}.1/24", "dev", BRIDGE)
    ip("link", "set", BRIDGE, "up")
    for host, number in HOSTS.items():
        ip("netns", "add", host)
        ip("link", "add", f"v{host}", "type", "veth", "peer", "name", "eth0", "netns", host)
        ip("link", "set", f"v{host}", "master", BRIDGE)
        ip("link", "set", f"v{host}", "up")
        ip("-n", host, "addr", "add", f"{NET}.{number}/24", "dev", "eth0")
        ip("-n", host, "link", "set", "eth0", "up")
        ip("-n", host, "link", "set", "lo", "up")


def take_network_down() -> None:
    for host in HOSTS:
        subprocess.run(["ip", "netns", "del", host], stderr=subprocess.DEVNULL)
    subprocess.run(["ip", "link", "del", BRIDGE], stderr=subprocess.DEVNULL)


class Cluster:
    """The processes of the hosts."""

    def __init__(self) -> None:
        self.running: dict[str, subprocess.Popen[bytes]] = {}

    def start(self, host: str) -> None:
        what = "scheduler" if host == "cablesch" else "worker"
        words = [sys.executable, "-m", f"distributed.cli.dask_{what}"]
        if what == "scheduler":
            words += ["--host", f"{NET}.2", "--port", "8786", "--no-dashboard"]
        else:
            words += [SCHEDULER, "--no-dashboard", "--nthreads", "1", "--memory-limit", MEMORY,
                      "--death-timeout", "600"]  # fmt: skip
        self.running[host] = subprocess.Popen(
            ["ip", "netns", "exec", host, *words], stderr=subprocess.DEVNULL, start_new_session=True
        )

    def kill(self, host: str) -> None:
        process = self.running.pop(host)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, 9)
        process.wait()

    def close(self) -> None:
        for host in list(self.running):
            self.kill(host)


def most_memory_mb() -> float:
    """Return the most memory that this process has had, in MB: run on a worker."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def connected() -> Client:
    while True:
        try:
            client = Client(SCHEDULER, timeout=10)
            client.wait_for_workers(1)
            return client
        except OSError:
            time.sleep(0.5)


def main(count: int, cut_s: float) -> int:
    geo = cr.open_geodata()
    places = sorted(geo.stations)
    draw = random.Random(2026)
    pairs = [tuple(draw.sample(places, 2)) for _ in range(count)]
    cluster, told, memory = Cluster(), [], [0.0]

    def at(share: float, what: str, act) -> None:
        if progress.share >= share and what not in told:
            told.append(what)
            print(f"{progress.share:6.0%}  {what}", flush=True)
            act()

    def cut() -> None:
        ip("link", "set", "vcablew2", "down")
        threading.Timer(cut_s, ip, ["link", "set", "vcablew2", "up"]).start()

    def progress(share: float, _: str) -> None:
        progress.share = share
        at(0.1, "worker 1 killed", lambda: cluster.kill("cablew1"))
        at(0.2, "a worker joins", lambda: cluster.start("cablew1"))
        at(0.3, f"network of worker 2 cut for {cut_s:g} s", cut)
        at(0.5, "scheduler killed", lambda: cluster.kill("cablesch"))
        if share > 0.45 and "scheduler killed" not in told:
            memory[0] = max([memory[0], *client.run(most_memory_mb).values()])

    progress.share = 0.0
    lay_network()
    try:
        with tempfile.TemporaryDirectory() as folder:
            there, here = Path(folder, "cluster"), Path(folder, "alone")
            for host in HOSTS:
                cluster.start(host)
            began = time.perf_counter()
            client = connected()
            client.wait_for_workers(2)
            try:
                plan_pairs(pairs, geodata=geo, executor=client.get_executor(), out=there,
                           progress=progress)  # fmt: skip
                print("the scheduler was killed and nothing was said: wrong")
                return 1
            except cr.CablerouteError as error:
                print(f"        one error: {str(error).replace(folder, '')}")
            with contextlib.suppress(Exception):
                client.close(timeout=5)
            kept = len(list(there.iterdir()))
            cluster.close()
            for host in HOSTS:
                cluster.start(host)
            client = connected()
            client.wait_for_workers(2)
            print(f"        scheduler started again: {kept} of {count} parts were kept")
            found = plan_pairs(pairs, geodata=geo, executor=client.get_executor(), out=there)
            memory[0] = max([memory[0], *client.run(most_memory_mb).values()])
            took_s = time.perf_counter() - began
            client.close()
            cluster.close()
            began = time.process_time()
            alone = plan_pairs(pairs, geodata=geo, out=here)
            alone_s = time.process_time() - began
            names = sorted(path.name for path in here.iterdir())
            same = names == sorted(path.name for path in there.iterdir()) and all(
                (here / name).read_bytes() == (there / name).read_bytes() for name in names
            )
            same = same and list(map(repr, found)) == list(map(repr, alone))
    finally:
        cluster.close()
        take_network_down()
    lines = {
        "pairs": count, "equal to this process alone": same, "cluster_s": round(took_s),
        "alone, s of the processor": round(alone_s, 1),
        "most memory of a worker, MB": round(memory[0]),
        "limit of a worker": MEMORY, "10,000 pairs on 2 cores, by multiplication, h":
        round(alone_s / count * 10_000 / 3600 / 2, 2),
    }  # fmt: skip
    print(json.dumps(lines, indent=1))
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200,
                  float(sys.argv[2]) if len(sys.argv) > 2 else 20.0))  # fmt: skip
