"""`enishi serve`: the shared server from the command line."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import click

from app.core.dates import office_time, office_zone, utc_now
from app.core.errors import UsageError
from app.core.join_code import PIN_BYTES, JoinCode
from server import backup, devices, epochs, logs, staff
from server.config import ONLY_OFFICE, PORT, Config, default_data, networks
from server.serving import attached, opened
from server.serving import serve as serve_until_stopped

_TICKET_VALID = timedelta(days=7)


@click.command()
@click.option("--data", type=click.Path(path_type=Path), help="データフォルダー。")
@click.option(
    "--key-file", type=click.Path(path_type=Path), help="暗号の鍵のファイル(データフォルダーの外)。"
)
@click.option("--host", default="0.0.0.0", show_default=True, help="待ち受けるアドレス。")  # noqa: S104
@click.option(
    "--port", default=PORT, show_default=True, type=click.IntRange(0, 65535), help="待ち受けるポート。"
)
@click.option("--address", default="", help="端末から見たアドレス(ホスト名:ポート)。参加コードに入る。")
@click.option("--name", "names", multiple=True, help="証明書に入れるほかのホスト名や IP アドレス。")
@click.option("--office", default="", help="機関の名前。認証アプリに表示される。")
@click.option(
    "--office-code",
    default=ONLY_OFFICE,
    show_default=True,
    help="1 つのデータベースに複数の機関を置くときの、この機関の符号。機関ごとにサーバーを動かす。",
)
@click.option(
    "--monitor", "monitors", multiple=True, help="/metrics を読めるネットワーク(既定はこの PC だけ)。"
)
@click.option(
    "--create-administrator", "administrator", default="", help="この利用者名の管理者を作って終わる。"
)
@click.option("--person", default="", help="その管理者の氏名。")
@click.option("--join-code", is_flag=True, help="端末 1 台の参加コードを表示して終わる。")
@click.option(
    "--backup", "target", type=click.Path(path_type=Path), help="このフォルダーにバックアップして終わる。"
)
@click.option(
    "--ledger",
    type=click.Path(path_type=Path),
    help="消去の台帳(データフォルダーとバックアップの外。既定は鍵のファイルの隣)。",
)
@click.option(
    "--restored",
    type=click.DateTime(["%Y-%m-%dT%H:%M"]),
    help="DATABASE_URL のデータベースを、この日時のバックアップに戻したことを記録して終わる。",
)
@click.option(
    "--restore",
    "source",
    type=click.Path(path_type=Path),
    help="バックアップを空のデータフォルダーに戻して終わる。",
)
def serve(
    data: Path | None,
    key_file: Path | None,
    host: str,
    port: int,
    address: str,
    names: tuple[str, ...],
    office: str,
    office_code: str,
    monitors: tuple[str, ...],
    administrator: str,
    person: str,
    join_code: bool,
    target: Path | None,
    ledger: Path | None,
    restored: datetime | None,
    source: Path | None,
) -> None:
    """共有サーバーを動かす。止めるには Ctrl+C か SIGTERM。

    DATABASE_URL と BLOB_URL があれば、機関の PostgreSQL と画像の保管先(フォルダーか S3)を使う。
    """
    config = Config(
        data=data or default_data(),
        key_file=key_file,
        ledger_file=ledger,
        host=host,
        port=port,
        address=address,
        names=names,
        office_name=office,
        office_code=office_code,
        database_url=os.environ.pop("DATABASE_URL", ""),
        blob_url=os.environ.get("BLOB_URL", ""),
    )
    if monitors:
        config = replace(config, monitors=networks(monitors))
    if source:
        _restore(config, source)
    if restored:
        _begin_epoch(config, restored)
    if administrator:
        _create_administrator(config, administrator, person)
    if join_code:
        _print_join_code(config)
    if target:
        _back_up(config, target)
    if not (source or restored or administrator or join_code or target):
        logs.configure()
        serve_until_stopped(config)


def _create_administrator(config: Config, login: str, name: str) -> None:
    if not name:
        raise UsageError("管理者の氏名を --person で指定してください。")
    with opened(config, beside=True) as services:
        created = staff.create_first_administrator(services, login, name, utc_now())
    click.echo(f"管理者「{created.login}」を作りました。最初のパスワード: {created.password}")
    click.echo("最初のサインインで変更します。管理者は 2 人置くことを勧めます。")


def _print_join_code(config: Config) -> None:
    now = utc_now()
    with opened(config, beside=True) as services:
        ticket = services.database.transaction(
            lambda connection: devices.make_ticket(connection, services.office, "", "", _TICKET_VALID, now)
        )
        code = JoinCode(config.public_address, services.pin[:PIN_BYTES], ticket)
    click.echo(code.printed)
    click.echo(code.qr)
    click.echo(f"端末 1 台だけが、{office_time(now + _TICKET_VALID)} まで使えます。")


def _back_up(config: Config, target: Path) -> None:
    _refuse_own_database(config)
    with attached(config) as postgres:
        backup.back_up(config, postgres, target)
    click.echo(f"{target} にバックアップしました。鍵のファイル {config.key_path} は別に保管してください。")


def _restore(config: Config, source: Path) -> None:
    _refuse_own_database(config)
    backup.restore(config, source)
    click.echo(f"{config.data} に戻しました。鍵のファイルを {config.key_path} に置いてから起動してください。")


def _begin_epoch(config: Config, made_at: datetime) -> None:
    if not config.database_url:
        raise UsageError("--restored は DATABASE_URL のデータベースを戻したときに使います。")
    with opened(config) as services:
        moment = made_at.replace(tzinfo=office_zone())
        services.database.transaction(lambda connection: epochs.begin(connection, moment, utc_now()))
    click.echo("端末は次につながったときに、そのあとの変更を送り直します。サーバーを起動してください。")


def _refuse_own_database(config: Config) -> None:
    if config.database_url or config.blob_url:
        raise UsageError(
            "DATABASE_URL か BLOB_URL を使うサーバーは、そのデータベースと保管先の方法でバックアップしてください。"
        )
