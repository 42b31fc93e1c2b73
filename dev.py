#!/usr/bin/env python3
"""The one command surface for people who work on the code.

Standard library only. Every verb first makes ``.venv`` from the pinned, hashed
list ``requirements.lock``; a second call finds it ready and starts at once.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "made-from.sha256"
MEMORY = Path("/dev/shm")  # noqa: S108 - the folder that Linux keeps in memory
ROOM = 4 << 30
"""Bytes that tests never come near to."""
OLDEST_PYTHON = (3, 11)
SOURCES = ("dev.py", "app", "server", "samplecards", "benchmarks", "training", "tests")


def venv_python() -> Path:
    """The interpreter of the environment."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def environment_key() -> str:
    """What the environment depends on: the lock and the interpreter that made it."""
    return hashlib.sha256(LOCK.read_bytes() + sys.version.encode()).hexdigest()


def ensure_environment() -> None:
    """Make ``.venv`` from the lock, unless the one at hand was made from the same lock."""
    key = environment_key()
    if venv_python().exists() and STAMP.exists() and STAMP.read_text(encoding="ascii") == key:
        return
    print("Making .venv from requirements.lock (once, a minute or a few) …", flush=True)
    shutil.rmtree(VENV, ignore_errors=True)
    venv.create(VENV, with_pip=True)
    pip = (str(venv_python()), "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
    wheels = ("--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", str(LOCK))
    subprocess.run([*pip, *wheels], check=True, cwd=ROOT)
    STAMP.write_text(key, encoding="ascii")


def python(*args: str) -> int:
    """Run the environment's Python in the root of the repository; its exit status."""
    environment = {**os.environ, "PYTHONUTF8": "1"}
    return subprocess.run([str(venv_python()), *args], cwd=ROOT, env=environment, check=False).returncode


def setup(_: list[str]) -> int:
    """Make the environment and nothing else."""
    return 0


def run(args: list[str]) -> int:
    """Run Enishi from this checkout: `dev.py run search 山田`."""
    return python("-m", "app", *args)


def demo(args: list[str]) -> int:
    """Do the main job on made-up cards: scan, read, store, search, print."""
    return python("-m", "samplecards.demo", *args)


def check(_: list[str]) -> int:
    """Hold style (ruff), types (mypy) and layers (import-linter)."""
    lint = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
    steps = (
        ("-m", "ruff", "check", "."),
        ("-m", "ruff", "format", "--check", "."),
        ("-m", "mypy", *SOURCES),
        ("-c", lint),
    )
    return max(python(*step) for step in steps)


def test(args: list[str]) -> int:
    """Hold everything: check, then pytest on all cores. `--full` adds the slow ones; other words go to pytest."""
    absent = left_out()
    write_to_memory()
    if not args or args == ["--full"]:
        if check([]):
            return 1
        # Whoever is done takes over half of what another has left: fixtures are made less often, and none idles.
        spread = ("-n", "auto", "--dist", "worksteal")
        return python("-m", "pytest", *absent, *spread, *(["-m", ""] if args else []))
    return python("-m", "pytest", *absent, *args)


def write_to_memory() -> None:
    """Let tests write where nothing waits for a disk: half of their time is that. Whoever sets TMPDIR chooses otherwise."""
    if "TMPDIR" in os.environ or not os.access(MEMORY, os.W_OK):
        return
    if shutil.disk_usage(MEMORY).free >= ROOM and not os.statvfs(MEMORY).f_flag & os.ST_NOEXEC:
        os.environ["TMPDIR"] = str(MEMORY)


def left_out() -> list[str]:
    """What pytest has to leave out on this machine; a line says so, and one names the judges that skip tests."""
    from tests.devices.judges import absent

    if judges := absent():
        print(f"Not asked here: {'; '.join(judges)}. README names the packages.", flush=True)
    load = (str(venv_python()), "-c", "import PySide6.QtWidgets")
    if subprocess.run(load, capture_output=True, check=False).returncode == 0:
        return []
    print(
        "Not tested here: the window. Qt lacks libraries of the system; README names the packages.",
        flush=True,
    )
    return ["-p", "no:pytest-qt", "--ignore", "tests/ui"]


def bench(args: list[str]) -> int:
    """Measure: `dev.py bench [NAME…] [--full] [--json]`."""
    return python("-m", "benchmarks", *args)


def fit(args: list[str]) -> int:
    """Fit the confidence of fields: `dev.py fit collect FOLDER`, then `dev.py fit parameters FOLDER`."""
    return python("-m", "training.confidence", *args)


def build(args: list[str]) -> int:
    """Build the wheel into dist/."""
    return python(
        "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", "dist", ".", *args
    )


VERBS = {verb.__name__: verb for verb in (setup, run, demo, test, check, bench, fit, build)}


def main() -> int:
    """Read the verb, make the environment, run it; its exit status."""
    if sys.version_info < OLDEST_PYTHON:
        print(f"Python {'.'.join(map(str, OLDEST_PYTHON))} or newer is needed.", file=sys.stderr)
        return 1
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.epilog = "\n".join(f"  {name:6} {verb.__doc__}" for name, verb in VERBS.items())
    parser.add_argument("verb", choices=VERBS)
    words = sys.argv[1:]
    if not words or words[0] not in VERBS:
        parser.parse_args(words[:1])
    try:
        ensure_environment()
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"The environment could not be made: {error}", file=sys.stderr)
        return 1
    return VERBS[words[0]](words[1:])


if __name__ == "__main__":
    sys.exit(main())
