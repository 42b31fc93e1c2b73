from __future__ import annotations

import base64
import quopri
import tempfile
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.errors import EnishiError, UsageError
from app.core.reading import FieldName
from app.reports.tables.contact import ContactRow, ImportResult
from app.reports.tables.vcard import read_vcards, write_vcards
from tests.reports.tables.strategies import HARD, contacts

SURE = settings(deadline=None, max_examples=60)


def read(content: str | bytes, folder: Path) -> ImportResult:
    path = folder / "in.vcf"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_vcards(path)


def only(content: str | bytes, folder: Path) -> ContactRow:
    result = read(content, folder)
    assert not result.problems
    ((_, row),) = result.rows
    return row


def card(*lines: str) -> str:
    return "\r\n".join(["BEGIN:VCARD", *lines, "END:VCARD", ""])


@SURE
@given(st.lists(contacts, min_size=1, max_size=3))
def test_what_is_written_comes_back(rows: list[ContactRow]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "表.vcf")
        write_vcards(rows, path)
        content = path.read_bytes()
        result = read_vcards(path)
    assert [row for _, row in result.rows] == rows
    assert not result.problems
    for line in content.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()


_TOKENS = st.sampled_from(
    [
        "BEGIN:VCARD",
        "END:VCARD",
        "\r\n",
        "\n",
        " ",
        ":",
        ";",
        "=",
        "\\",
        ",",
        '"',
        "N",
        "FN:甲",
        "ORG:",
        "ADR:;;",
        "TEL;",
        "ENCODING=QUOTED-PRINTABLE",
        "CHARSET=SHIFT_JIS",
        "CHARSET=punycode",
        "ENCODING=B",
        "X-ENISHI-EXTRA:",
        "=8F",
    ]
)


@SURE
@given(st.binary(max_size=300) | st.lists(_TOKENS, max_size=40).map(lambda tokens: "".join(tokens).encode()))
def test_damage_is_a_problem_or_a_usage_error(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "x.vcf")
        for whole in (content, b"BEGIN:VCARD\r\nFN:x\r\n" + content + b"\r\nEND:VCARD\r\n"):
            path.write_bytes(whole)
            with suppress(EnishiError):
                read_vcards(path)


def test_another_reader_reads_the_same(tmp_path: Path) -> None:
    name = "葛\U000e0100城 𠮷子"
    row = ContactRow(
        {
            FieldName.NAME: name,
            FieldName.NAME_READING: "かつらぎ よしこ",
            FieldName.ORGANIZATION: "縁;商事, 東京",
            FieldName.DEPARTMENT: "総務部",
            FieldName.POSTAL_CODE: "100-0000",
            FieldName.ADDRESS: "東京都縁区1-2-3 " + "長い名のビル" * 10,
            FieldName.FAX: "+81-3-0000-0000",
        },
        tags=("要,連絡",),
        note="一行目\n二行目",
    )
    path = tmp_path / "out.vcf"
    write_vcards([row], path, revised=datetime(2026, 1, 15, tzinfo=UTC))
    other = vobject.readOne(path.read_bytes().decode())
    assert other.fn.value == name
    assert (other.n.value.family, other.n.value.given) == ("葛\U000e0100城", "𠮷子")
    assert other.org.value == ["縁;商事, 東京", "総務部"]
    assert other.adr.value.street == row.fields[FieldName.ADDRESS]
    assert other.adr.value.code == "100-0000"
    assert other.tel.type_paramlist == ["WORK", "FAX"]
    assert other.note.value == "一行目\n二行目"
    assert other.rev.value == "2026-01-15T00:00:00.000Z"


def test_a_card_without_a_name_does_not_get_its_stand_in(tmp_path: Path) -> None:
    rows = [ContactRow({FieldName.ORGANIZATION: "縁商事"}), ContactRow({FieldName.TEL: "03-0000-0000"})]
    path = tmp_path / "out.vcf"
    write_vcards(rows, path)
    assert [row for _, row in read_vcards(path).rows] == rows


def test_version_2_1_of_a_japanese_telephone(tmp_path: Path) -> None:
    def quoted(text: str) -> bytes:
        return quopri.encodestring(text.encode("cp932")).replace(b"\n", b"\r\n")

    content = b"\r\n".join([
        b"BEGIN:VCARD",
        b"VERSION:2.1",
        b"N;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:" + quoted("表野;予子;;;"),
        b"SOUND;X-IRMC-N;CHARSET=SHIFT_JIS:" + "ﾋｮｳﾉ;ﾖｼｺ;;;".encode("cp932"),
        b"ADR;WORK;QUOTED-PRINTABLE;CHARSET=SHIFT_JIS:" + quoted(";;長い通り1-2-3ソ能表ビル十階;縁区;東京都;100-0000;日本"),
        b"TEL;CELL:09000000000",
        b"TEL;WORK;FAX:0300000000",
        b"TEL;WORK;VOICE:0300000001",
        b"PHOTO;JPEG;BASE64:",
        b" " + base64.b64encode(bytes(30)),
        base64.b64encode(b"not indented"),
        b"",
        b"EMAIL;INTERNET:a@example.jp",
        b"END:VCARD",
        b"",
    ])  # fmt: skip
    assert b"=\r\n" in content
    row = only(content, tmp_path)
    assert row.fields == {
        FieldName.NAME: "表野 予子",
        FieldName.NAME_READING: "ﾋｮｳﾉ ﾖｼｺ",
        FieldName.POSTAL_CODE: "100-0000",
        FieldName.ADDRESS: "東京都縁区長い通り1-2-3ソ能表ビル十階",
        FieldName.TEL: "0300000001",
        FieldName.FAX: "0300000000",
        FieldName.MOBILE: "09000000000",
        FieldName.EMAIL: "a@example.jp",
    }
    assert not row.extras


def test_version_4_0(tmp_path: Path) -> None:
    row = only(
        card(
            "VERSION:4.0",
            "UID:urn:uuid:0198d2b6-0000-7000-8000-000000000000",
            "FN:太郎 縁野",
            'N;SORT-AS="えんの,たろう":縁野;太郎;;;',
            'TEL;VALUE=uri;TYPE="voice,cell":tel:+81-90-0000-0000',
            "item1.EMAIL:a@example.jp",
            "ADR:;2F;1 Example St.;Example City;EX;00000;USA",
            "CATEGORIES:議員,商工会",
            "NICKNAME:えん",
        ),
        tmp_path,
    )
    assert row == ContactRow(
        {
            FieldName.NAME: "縁野 太郎",
            FieldName.NAME_READING: "えんの たろう",
            FieldName.POSTAL_CODE: "00000",
            FieldName.ADDRESS: "1 Example St., Example City, EX 2F USA",
            FieldName.MOBILE: "+81-90-0000-0000",
            FieldName.EMAIL: "a@example.jp",
        },
        tags=("議員", "商工会"),
        id="0198d2b6-0000-7000-8000-000000000000",
        extras={"NICKNAME": "えん"},
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "utf-16"])
def test_encodings_of_whole_files(encoding: str, tmp_path: Path) -> None:
    row = only(card("VERSION:3.0", "FN:髙野 表子", "N:髙野;表子;;;").encode(encoding), tmp_path)
    assert row.fields == {FieldName.NAME: "髙野 表子"}


def test_a_line_folded_inside_a_character(tmp_path: Path) -> None:
    text = "".join(HARD[:5])
    folded = b"\r\n ".join(bytes([byte]) for byte in f"FN:{text}".encode())
    content = b"BEGIN:VCARD\r\n" + folded + b"\r\nEND:VCARD\r\n"
    assert only(content, tmp_path).fields == {FieldName.NAME: text}


def test_a_broken_card_among_good_ones(tmp_path: Path) -> None:
    content = (
        card("FN:甲")
        + card("FN:乙", "これは行ではない")
        + "BEGIN:VCARD\r\nFN:丙\r\n"
        + card("FN:丁")
        + card("VERSION:3.0")
    )
    result = read(content, tmp_path)
    assert [(number, row.fields[FieldName.NAME]) for number, row in result.rows] == [(1, "甲"), (10, "丁")]
    assert list(map(str, result.problems)) == [
        "4 行目：書式が壊れているため、この 1 件は取り込みませんでした。",
        "8 行目：名刺の終わり（END:VCARD）がないため、この 1 件は取り込みませんでした。",
        "13 行目：中身がないため、この 1 件は取り込みませんでした。",
    ]


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\0\0", b"a,b\n"])
def test_no_vcard(content: bytes, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="取り込んでいません"):
        read(content, tmp_path)


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("神奈川県横浜市西区みなとみらい2-2-1", ";;みなとみらい2-2-1;横浜市西区;神奈川県;"),
        ("広島県安芸郡府中町大通3-5", ";;大通3-5;安芸郡府中町;広島県;"),
        ("東京都 千代田区 霞が関3-4-3", ";;東京都 千代田区 霞が関3-4-3;;;"),
        ("1-1 Example Street", ";;1-1 Example Street;;;"),
    ],
)
def test_an_address_is_written_in_parts_and_comes_back_whole(
    address: str, written: str, tmp_path: Path
) -> None:
    path = tmp_path / "out.vcf"
    row = ContactRow(fields={FieldName.NAME: "鈴木 一郎", FieldName.ADDRESS: address})
    write_vcards([row], path)
    unfolded = path.read_bytes().replace(b"\r\n ", b"").decode()
    assert f"ADR;TYPE=WORK:{written}" in unfolded
    assert only(path.read_bytes(), tmp_path).fields[FieldName.ADDRESS] == address
