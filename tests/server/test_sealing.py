"""Documents at rest can be read with the key, by nobody without, and in no other place."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from app.core.documents import Document
from app.core.errors import DamagedError, LockedError
from app.core.ids import new_id
from server.sealing import Sealer
from tests.server.offices import Office, card

DOCUMENT = Document(kind="note", id=new_id(), values={"text": "秘密の覚え書き"}, clocks={"*": ("s", "u")})


def test_what_was_sealed_is_opened(sealer: Sealer) -> None:
    sealed = sealer.seal("office", DOCUMENT)
    assert "秘密".encode() not in sealed
    assert sealer.open("office", DOCUMENT.kind, DOCUMENT.id, sealed) == DOCUMENT
    assert sealer.seal("office", DOCUMENT) != sealed


@pytest.mark.parametrize("place", range(3))
def test_it_is_bound_to_its_place(sealer: Sealer, place: int) -> None:
    bound = ["office", DOCUMENT.kind, DOCUMENT.id]
    sealed = sealer.seal("office", DOCUMENT)
    bound[place] = "another"
    with pytest.raises(DamagedError):
        sealer.open(bound[0], bound[1], bound[2], sealed)


@pytest.mark.parametrize("change", [b"", b"\x01", b"\x07" + b"0" * 60])
def test_what_is_no_sealed_document_is_told(sealer: Sealer, change: bytes) -> None:
    with pytest.raises(DamagedError):
        sealer.open("office", DOCUMENT.kind, DOCUMENT.id, change)


def test_a_flipped_bit_is_noticed(sealer: Sealer) -> None:
    sealed = bytearray(sealer.seal("office", DOCUMENT))
    sealed[-1] ^= 1
    with pytest.raises(DamagedError):
        sealer.open("office", DOCUMENT.kind, DOCUMENT.id, bytes(sealed))


def test_a_new_key_seals_and_the_old_one_still_opens() -> None:
    old, new = os.urandom(32), os.urandom(32)
    sealed = Sealer({1: old}).seal("office", DOCUMENT)
    both = Sealer({1: old, 2: new})
    assert both.open("office", DOCUMENT.kind, DOCUMENT.id, sealed) == DOCUMENT
    again = both.seal("office", DOCUMENT)
    assert Sealer({2: new}).open("office", DOCUMENT.kind, DOCUMENT.id, again) == DOCUMENT
    with pytest.raises(DamagedError):
        Sealer({1: old}).open("office", DOCUMENT.kind, DOCUMENT.id, again)


def test_the_key_file_is_its_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "sealing"
    Sealer.create_file(path)
    sealed = Sealer.from_file(path).seal("office", DOCUMENT)
    assert Sealer.from_file(path).open("office", DOCUMENT.kind, DOCUMENT.id, sealed) == DOCUMENT
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(FileExistsError):
        Sealer.create_file(path)


@pytest.mark.parametrize("text", ["", "1 abcd\n", "300 " + "00" * 32, "one " + "00" * 32, "1 " + "zz" * 32])
def test_a_key_file_without_a_key_is_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "sealing"
    path.write_text(text)
    with pytest.raises(LockedError, match="鍵"):
        Sealer.from_file(path)
    with pytest.raises(LockedError):
        Sealer.from_file(tmp_path / "absent")


def test_nothing_of_a_card_stands_readable_in_the_database(office: Office) -> None:
    department = office.department("とても珍しい名の課")
    me = office.member("珍しい 名", department)
    me.send(me.document(card(me, department), memo="読めては困る"))

    rows = office.database.transaction(
        lambda connection: connection.execute(
            "SELECT record::text FROM record WHERE office = %s", (office.id,)
        ).fetchall()
    )
    text = "".join(row[0] for row in rows)
    for word in ("珍しい", "読めて"):
        assert word not in text
        assert word.encode().hex() not in text
