"""The main job on the command line, on real pictures with the real engine."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pypdfium2
import pytest

from app.core.reading import FieldName
from samplecards import Layout, draw_card, encode, generate_people, sheet_of, write_stack
from tests.cli.conftest import OWNER, Enishi

SCAN = ("--owner", OWNER, "--date", "2026-01-15", "--wait")


@pytest.fixture
def stack(tmp_path: Path) -> Path:
    write_stack(tmp_path / "stack", 3, seed=21, layout=Layout.HORIZONTAL)
    return tmp_path / "stack"


def text_of(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def test_the_main_job(enishi: Enishi, stack: Path, tmp_path: Path) -> None:
    person = generate_people(3, 21)[0]
    scanned = enishi("scan", "--device", f"virtual:{stack}", *SCAN, "--tag", "展示会", "--count", "3")
    assert (scanned.status, scanned.err.count("Traceback")) == (0, 0)
    assert "シート 3、ページ 6" in scanned.out
    mail = person.fields[FieldName.EMAIL]
    found = [json.loads(line) for line in enishi("search", mail, "--json").out.splitlines()]
    assert [item["fields"]["email"] for item in found] == [mail]
    shown = enishi("show", found[0]["id"])
    assert mail in shown.out
    assert "展示会" in shown.out
    slip, report = tmp_path / "slip.pdf", tmp_path / "handover.pdf"
    assert enishi("batch", "slip", "latest", "--out", str(slip)).status == 0
    assert enishi("report", "handover", "--to", "鈴木 一郎", "--out", str(report)).status == 0
    assert "鈴木 一郎" in text_of(report)
    assert mail in text_of(report)
    assert OWNER in text_of(slip)
    assert enishi("check").out.strip() == "壊れたところはありません。"


@pytest.mark.usefixtures("reader_here")
def test_what_scan_left_is_read_by_the_next_command(enishi: Enishi, stack: Path) -> None:
    assert enishi("scan", "--device", f"folder:{stack}", *SCAN[:-1]).status == 0
    listed = json.loads(enishi("batch", "list", "--json").out)
    assert (listed["sheets"], listed["cards"], listed["waiting"]) == (3, 3, 0)


@pytest.mark.usefixtures("reader_here")
def test_the_same_stack_again_is_shown_as_such(enishi: Enishi, stack: Path) -> None:
    enishi("scan", "--device", f"folder:{stack}", *SCAN)
    again = enishi("scan", "--device", f"folder:{stack}", *SCAN)
    assert "すでに取り込んだ名刺と同じです" in again.out


def test_read_gives_exactly_what_other_tools_rely_on(enishi: Enishi, tmp_path: Path) -> None:
    people = generate_people(4, 22)
    page = sheet_of([draw_card(person, seed, Layout.HORIZONTAL) for seed, person in enumerate(people)], 5)
    file = tmp_path / "複数.jpg"
    file.write_bytes(encode(page.front.image))
    height, width = page.front.image.shape[:2]
    result = enishi("read", str(file), "--json")
    assert result.status == 0
    sides = [json.loads(line) for line in result.out.splitlines()]
    assert len(sides) == 4
    for side in sides:
        assert list(side) == ["file", "side", "rotation", "lines", "fields"]
        assert (side["file"], side["side"]) == (str(file), "front")
        assert side["rotation"] in {0, 90, 180, 270}
        assert side["lines"]
        for line in side["lines"]:
            assert list(line) == ["text", "confidence", "box"]
            assert all(-9 <= x <= width + 9 and -9 <= y <= height + 9 for x, y in line["box"])
        assert set(side["fields"]) <= {str(name) for name in FieldName}
        for candidates in side["fields"].values():
            for candidate in candidates:
                assert list(candidate) == ["value", "confidence", "box", "evidence"]
                assert 0 <= candidate["confidence"] <= 1
    assert {side["fields"]["email"][0]["value"] for side in sides} & {
        person.fields[FieldName.EMAIL] for person in people
    }
    assert not (tmp_path / "home").exists(), "reading stores nothing"


def test_a_broken_image_among_others_is_told_of_and_the_rest_is_read(enishi: Enishi, tmp_path: Path) -> None:
    (person,) = generate_people(1, 23)
    for name in ("1.png", "3.png"):
        (tmp_path / name).write_bytes(encode(draw_card(person, 1, Layout.HORIZONTAL).front))
    (tmp_path / "2.jpg").write_bytes((tmp_path / "1.png").read_bytes()[:500])
    result = enishi("read", *(str(tmp_path / name) for name in ("1.png", "2.jpg", "3.png")), "--json")
    assert result.status == 1
    assert [json.loads(line)["file"][-5:] for line in result.out.splitlines()] == ["1.png", "3.png"]
    assert "2.jpg" in result.err


@pytest.mark.parametrize(
    ("words", "status", "says"),
    [
        (("read", "no-such.jpg"), 1, "no-such.jpg"),
        (("scan", "--device", "folder:none", *SCAN), 1, "フォルダー"),
        (("scan", "--device", "fax:1", *SCAN), 1, "使える種類"),
        (("scan", "--device", "virtual", *SCAN), 1, "紙がありません"),
        (("scan", "--device", "virtual:x", "--owner", OWNER, "--date", "きのう"), 2, "日付"),
        (("search",), 2, "TEXT"),
        (("show", "zzz"), 1, "見つかりません"),
        (("undo",), 1, "元に戻せる操作がありません"),
        (("backup",), 2, "バックアップ先"),
        (("export", "x.doc"), 2, "csv"),
        (("no-such-command",), 2, "no-such-command"),
        (("--profile", "../x", "check"), 2, "プロファイル"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    enishi: Enishi, words: tuple[str, ...], status: int, says: str
) -> None:
    enishi("staff", "list")
    result = enishi(*words)
    assert result.status == status
    assert says.lower() in result.err.lower()
    assert len(result.err.strip().splitlines()) == 1


def test_a_wrong_passphrase_changes_nothing(enishi: Enishi, tmp_path: Path) -> None:
    enishi("staff", "list")
    before = {path: path.read_bytes() for path in (tmp_path / "home").rglob("*.json*")}
    result = enishi("search", "山田", passphrase="違う")
    assert (result.status, "パスフレーズが違います" in result.err) == (1, True)
    assert {path: path.read_bytes() for path in (tmp_path / "home").rglob("*.json*")} == before


def test_the_passphrase_leaves_the_environment(enishi: Enishi) -> None:
    enishi("staff", "list")
    assert "ENISHI_PASSPHRASE" not in os.environ


def test_devices_for_programs(enishi: Enishi) -> None:
    listed = [json.loads(line) for line in enishi("devices", "--json").out.splitlines()]
    assert [set(item) for item in listed] == [{"name", "kind", "model", "serial", "state"}]


def test_import_correct_undo_export(enishi: Enishi, tmp_path: Path) -> None:
    names = ("𠮷田 花子", "髙﨑 一", "\ufa19山 二", "葛\U000e0100城 三")
    source = tmp_path / "連絡先.csv"
    source.write_text(
        "氏名,会社名,メール,名刺交換日\n"
        + "".join(
            f"{name},株式会社縁製作所,m{number}@example.jp,2026-01-0{number}\n"
            for number, name in enumerate(names, 1)
        ),
        encoding="utf-8",
    )
    assert "4 件を取り込みました" in enishi("import", str(source)).out
    for name, query in zip(names, ("吉田", "高崎", "神山", "葛城"), strict=True):
        (found,) = [json.loads(line) for line in enishi("search", query, "--json").out.splitlines()]
        assert found["fields"]["name"] == name
    assert enishi("card", "set", found["id"], "title", "課長").status == 0
    for ending in (".csv", ".vcf", ".xlsx"):
        out = tmp_path / f"out{ending}"
        assert enishi("export", str(out)).status == 0
        if ending != ".xlsx":
            written = out.read_bytes().decode("utf-8-sig").replace("\r\n ", "")
            assert all(name.replace(" ", "") in written.replace(" ", "") for name in names)
    report = tmp_path / "list.pdf"
    assert enishi("report", "list", "--out", str(report)).status == 0
    printed = text_of(report)
    assert all(name in printed for name in names)
    enishi("undo")
    assert "課長" not in enishi("show", found["id"]).out
    enishi("undo")
    assert "見つかりませんでした" in enishi("search", "縁製作所").out


def test_meeting_note_task_on_paper(enishi: Enishi, tmp_path: Path) -> None:
    source = tmp_path / "x.csv"
    source.write_text("氏名\n山田 太郎\n", encoding="utf-8")
    enishi("import", str(source))
    card = json.loads(enishi("search", "山田", "--json").out)["id"]
    assert enishi("note", card, "左利き").status == 0
    assert enishi("task", card, "資料を送る", "--due", "2026-02-01").status == 0
    made = enishi(
        "meeting", card, "--date", "2026-01-15", "--subject", "初回訪問", "--minutes", "要望を聞いた"
    )
    meeting = made.out.split()[1]
    out = tmp_path / "visit.pdf"
    assert enishi("report", "visit", meeting, "--out", str(out)).status == 0
    printed = text_of(out)
    assert all(part in printed for part in ("山田 太郎", "初回訪問", "要望を聞いた", "資料を送る"))


def test_backup_and_restore(enishi: Enishi, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "x.csv"
    source.write_text("氏名\n山田 太郎\n", encoding="utf-8")
    enishi("import", str(source))
    (tmp_path / "backup").mkdir()
    assert enishi("backup", "--to", str(tmp_path / "backup")).status == 0
    assert enishi("restore", str(tmp_path / "backup")).status == 2
    assert enishi("--profile", "new", "restore", str(tmp_path / "backup")).status == 0
    assert "山田 太郎" in enishi("--profile", "new", "search", "山田").out


def test_a_pdf_for_a_folder_that_is_not_there(enishi: Enishi, tmp_path: Path) -> None:
    enishi("staff", "list")
    result = enishi("report", "list", "--out", str(tmp_path / "none" / "x.pdf"))
    assert result.status == 1
    assert len(result.err.strip().splitlines()) == 1
