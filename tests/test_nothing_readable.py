"""Nothing of what was taken in can be read on disk: names, mail addresses, pictures.

HOME, the XDG folders and TMPDIR lie inside the tree that is searched, so that
a library's cache or a temporary file is found too.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from app.core.reading import FieldName
from samplecards import Layout, generate_people, write_stack

SEED = 31
CARDS = 2
OWNER = "仮名沢 秘子"
NOTE = "左利きで甘党"

# Long enough not to stand in random bytes by chance.
IMAGE_HEADS = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF",
    b"\x89PNG\r\n\x1a\n",
    b"%PDF-",
    b"SQLite format 3",
    b"\xff\xd8\xff\xdb\x00C\x00",
)


def test_after_batch_search_report_kill_and_crash(tmp_path: Path) -> None:
    tree, outside = tmp_path / "tree", tmp_path / "outside"
    outside.mkdir()
    write_stack(outside / "stack", CARDS, SEED, layout=Layout.HORIZONTAL)
    environment = desk(tree)
    scan = ("scan", "--device", f"folder:{outside / 'stack'}", "--owner", OWNER, "--date", "2026-01-15")
    enishi(environment, *scan, "--wait")
    person = generate_people(CARDS, SEED)[0]
    enishi(environment, "search", person.fields[FieldName.NAME].split()[0])
    card = enishi(environment, "search", person.fields[FieldName.EMAIL]).split()[-1]
    enishi(environment, "note", card, NOTE)
    enishi(environment, "report", "handover", "--to", "後任", "--out", str(outside / "handover.pdf"))
    enishi(environment, "batch", "correct", "latest", "--owner", "別名沢 匿子")
    enishi(environment, "undo")
    kill(environment, *scan, "--wait")
    crash(environment)
    found = [
        f"{path.relative_to(tree)}: {text!r}" for path in files(tree) for text in readable(path, secrets())
    ]
    assert found == []
    assert (tree / "home" / "profiles" / "default" / "store.db").stat().st_size > 100_000


def desk(tree: Path) -> dict[str, str]:
    """An environment of which every writable place lies in the tree."""
    places = {"HOME": "user", "TMPDIR": "tmp", "XDG_CACHE_HOME": "cache", "XDG_CONFIG_HOME": "config",
              "XDG_DATA_HOME": "data", "XDG_STATE_HOME": "state", "XDG_RUNTIME_DIR": "run",
              "ENISHI_HOME": "home"}  # fmt: skip
    for place in places.values():
        (tree / place).mkdir(parents=True, mode=0o700)
    inside = {name: str(tree / place) for name, place in places.items()}
    return {**os.environ, **inside, "ENISHI_PASSPHRASE": "試験用の言葉", "PYTHONDONTWRITEBYTECODE": "1"}


def command(*words: str) -> list[str]:
    return [sys.executable, "-m", "app", "--operator", OWNER, *words]


def enishi(environment: dict[str, str], *words: str) -> str:
    done = subprocess.run(command(*words), env=environment, capture_output=True, text=True, check=True)
    return done.stdout


def kill(environment: dict[str, str], *words: str) -> None:
    """SIGKILL in the middle of taking in and reading."""
    with subprocess.Popen(
        command(*words), env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        time.sleep(2.5)
        process.kill()


def crash(environment: dict[str, str]) -> None:
    """An operation that raises something nobody foresaw, with the store open."""
    script = (
        "from app.operations.opening import open_session\n"
        "with open_session() as session:\n"
        "    from app.core.records import Note\n"
        "    with session.operation('x', 'x').transaction() as writer:\n"
        f"        writer.insert(Note(owner='u', about='c', text={NOTE!r}, operator='u'))\n"
        "        raise MemoryError\n"
    )
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, check=False)
    assert b"MemoryError" in done.stderr


def secrets() -> list[str]:
    people = generate_people(CARDS, SEED)
    fields = (FieldName.NAME, FieldName.EMAIL, FieldName.ORGANIZATION, FieldName.TEL)
    values = [person.fields[field] for person in people for field in fields if field in person.fields]
    return [*values, *(part for value in values for part in value.split()), OWNER, NOTE]


def files(tree: Path) -> Iterator[Path]:
    return (path for path in tree.rglob("*") if path.is_file())


def readable(path: Path, texts: list[str]) -> Iterator[object]:
    """What of this can be read in a file or in its name."""
    content = path.read_bytes() + path.name.encode()
    for text in texts:
        for encoding in ("utf-8", "utf-16-le", "utf-16-be", "cp932", "euc-jp"):
            needle = text.encode(encoding, errors="ignore")
            if len(needle) >= 4 and needle in content:
                yield text, encoding
    yield from (head for head in IMAGE_HEADS if head in content)
