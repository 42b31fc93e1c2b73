"""`enishi devices`, `scan` and `read`: cards come in."""

from __future__ import annotations

import time
from pathlib import Path

import click

from app.cli.context import Context, pass_context
from app.cli.finding import JAPANESE
from app.cli.options import DATE, VISIBILITY
from app.cli.output import print_object, progress_of, say
from app.core.dates import PartialDate
from app.core.errors import ImageError
from app.core.reading import Side
from app.core.visibility import Visibility
from app.devices.folder import AfterIntake
from app.devices.registry import list_devices
from app.devices.scanner import ColorMode, DeviceState, Paper, Scanner, ScanSettings
from app.ocr.engine import DEFAULT_ENGINE, EngineOptions
from app.operations import staff
from app.operations.intake import StackSettings
from app.operations.looking import FileReader, ReadSide
from app.operations.oddities import OddSheet
from app.operations.reading import ReadingTally
from app.operations.scanning import Feed, ScanOutcome, scan_and_read, scan_stack
from app.operations.session import Session

_BETWEEN_LOOKS = 0.5
"""Seconds between two looks whether there is paper."""


@click.command()
@click.option("--json", "as_json", is_flag=True, help="1 行に 1 台の JSON で書く。")
def devices(as_json: bool) -> None:
    """使える取り込み元を表示する。"""
    for device in list_devices():
        if as_json:
            print_object({
                "name": device.name, "kind": device.kind, "model": device.model, "serial": device.serial,
                "state": device.state,
            })  # fmt: skip
        else:
            say(f"{device.name}  {device.model}  {device.serial}  {device.state}".rstrip())


@click.command()
@click.option("--device", required=True, help="取り込み元(devices が示す名前か、folder:PATH、virtual:PATH)。")
@click.option("--owner", required=True, help="名刺の所有者(職員の氏名、職員番号かメール)。")
@click.option("--date", "exchanged_on", type=DATE, required=True, help="名刺交換日。")
@click.option("--visibility", type=VISIBILITY, default="department", show_default=True, help="公開範囲。")
@click.option("--department", default="", help="所有者の部署(既定は所有者の主務の部署)。")
@click.option("--tag", "tags", multiple=True, help="付けるタグ。何度でも。")
@click.option("--count", "own_count", type=click.IntRange(min=0), help="手で数えた枚数。")
@click.option("--simplex", is_flag=True, help="片面だけを取り込む。")
@click.option("--resume", default="", metavar="BATCH", help="終わっていない取り込みを続ける。")
@click.option("--after", type=click.Choice([str(item) for item in AfterIntake]), default="keep", show_default=True,
              help="フォルダーのファイルを取り込み後にどうするか。")  # fmt: skip
@click.option("--dpi", type=click.IntRange(50, 1200), default=300, show_default=True, help="解像度。")
@click.option(
    "--color",
    type=click.Choice([str(item) for item in ColorMode]),
    default="color",
    show_default=True,
    help="カラー、グレー、白黒。",
)
@click.option(
    "--paper",
    type=click.Choice([str(item) for item in Paper]),
    default="card",
    show_default=True,
    help="いちばん大きい紙。",
)
@click.option("--glass", is_flag=True, help="給紙口ではなく、ガラス面の 1 枚を取り込む。")
@click.option("--follow", is_flag=True, help="空になっても、次の紙を待つ。Ctrl+C で終える。")
@click.option("--wait", is_flag=True, help="読み取りが終わるまで待つ。")
@pass_context
def scan(context: Context, /, *, wait: bool, resume: str, **options: object) -> None:
    """名刺の束を取り込む。ページが安全に保管されたら戻る。"""
    session = context.session()
    stack = _stack(session, options)
    odd: list[OddSheet] = []
    with progress_of("取り込み", "読み取り") as (taken, read):
        feed = Feed(
            str(options["device"]),
            stack,
            AfterIntake(str(options["after"])),
            settings=_settings(options),
            resume=resume,
            more=_wait_for_paper if options["follow"] else lambda _: False,
            on_page=lambda page: taken(page.pages, None, "ページ"),
            on_odd=odd.append,
        )
        if wait:
            outcome, tally = scan_and_read(session, feed, read)
        else:
            outcome, tally = scan_stack(session, feed), ReadingTally()
    _report_scan(outcome)
    for item in odd:
        say(item.message)
    if odd:
        say("見比べて、外す(enishi batch out)か残す(enishi batch keep)を決めてください。")
    if wait:
        _report_reading(tally)
    if outcome.fault:
        raise outcome.fault


def _stack(session: Session, options: dict[str, object]) -> StackSettings:
    owner = staff.ensure_user(session, str(options["owner"]))
    department = staff.department_for(session, owner, str(options["department"]))
    date, tags, count = options["exchanged_on"], options["tags"], options["own_count"]
    assert isinstance(date, PartialDate)
    assert isinstance(tags, tuple)
    assert count is None or isinstance(count, int)
    return StackSettings(
        owner=owner,
        department=department,
        exchanged_on=date,
        visibility=Visibility(str(options["visibility"])),
        tags=tags,
        duplex=not options["simplex"],
        own_count=count,
    )


def _settings(options: dict[str, object]) -> ScanSettings:
    dpi = options["dpi"]
    assert isinstance(dpi, int)
    return ScanSettings(
        dpi=dpi,
        color=ColorMode(str(options["color"])),
        paper=Paper(str(options["paper"])),
        glass=bool(options["glass"]),
    )


def _wait_for_paper(scanner: Scanner) -> bool:
    """True once there is something to feed; False when the user has had enough."""
    try:
        while scanner.status() is not DeviceState.READY:
            time.sleep(_BETWEEN_LOOKS)
    except KeyboardInterrupt:
        return False
    return True


def _report_scan(outcome: ScanOutcome) -> None:
    say(f"取り込み {outcome.batch.id}")
    if outcome.tally.covers:
        say(f"区切り用紙 {outcome.tally.covers} 枚で分けました。分けた取り込みの一覧: enishi batch list")
    say(f"シート {len(outcome.tally.sheets)}、ページ {outcome.tally.pages} を暗号化して保管しました。")
    if outcome.tally.known:
        say(f"すでに取り込み済みのページ {outcome.tally.known} は重ねて取り込んでいません。")
    for sentence in (*outcome.notices, outcome.backup):
        if sentence:
            say(sentence)


def _report_reading(tally: ReadingTally) -> None:
    say(f"名刺 {tally.cards} 枚を読み取りました。確実な項目 {tally.sure}、要確認の項目 {tally.to_check}。")
    if tally.repeats:
        say(f"そのうち {tally.repeats} 枚は、この所有者がすでに取り込んだ名刺と同じです。")
    if tally.failed:
        say(f"{tally.failed} シートは読み取れませんでした。画像は保管されています。手で入力してください。")


@click.command()
@click.argument("files", metavar="IMAGE…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="1 行に名刺の 1 面の JSON で書く。")
@click.option(
    "--engine", default=DEFAULT_ENGINE, show_default=True, help="読み取りエンジン(rapidocr、easyocr)。"
)
@click.option("--models", type=click.Path(path_type=Path), help="読み取りモデルのフォルダー。")
def read(files: tuple[Path, ...], as_json: bool, engine: str, models: Path | None) -> None:
    """画像を読み取って表示する。何も保管しない。"""
    reader = FileReader(engine, EngineOptions(models=models))
    failures: list[ImageError] = []
    for file in files:
        try:
            for side in reader.read(file):
                _say_side(side, as_json)
        except ImageError as error:
            failures.append(error)
    for failure in failures[:-1]:
        click.echo(f"enishi: {failure}", err=True)
    if failures:
        raise failures[-1]


def _say_side(side: ReadSide, as_json: bool) -> None:
    if as_json:
        print_object(side.as_object())
        return
    say(f"{side.file}({'表' if side.side is Side.FRONT else '裏'}、{side.rotation}° 回転)")
    for name, candidates in side.fields.items():
        say(f"  {JAPANESE[name]}: {candidates[0].value}  ({candidates[0].confidence:.3f})")


COMMANDS = (devices, scan, read)
