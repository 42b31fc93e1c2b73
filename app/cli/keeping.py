"""`enishi backup`, `restore`, `check`, `unlock-code`, `passphrase` and `erase`: what was taken in is kept."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from app.cli.context import Context, ask_passphrase, pass_context, show_code
from app.cli.output import progress, say
from app.core.errors import DamagedError, LockedError
from app.db.keys import KeyFile, StoreKeys
from app.db.profiles import take_passphrase
from app.operations import keeping, settings
from app.operations.intake import adopt_unlisted
from app.operations.people import find_card


@click.command()
@click.option(
    "--to", "folder", type=click.Path(path_type=Path), help="バックアップ先のフォルダー(次からは省ける)。"
)
@pass_context
def backup(context: Context, /, folder: Path | None) -> None:
    """暗号化したままバックアップし、書いたものを読み返して確かめる。"""
    session = context.session()
    if folder:
        keeping.set_backup_folder(session, folder)
    with progress("バックアップ") as advance:
        report = keeping.back_up(session, lambda done, total: advance(done, total, "画像"))
    say(f"バックアップしました: {report.generation}、画像 {report.images}(新しく {report.copied})。")
    if report.same_volume:
        say("注意: バックアップ先が同じディスクにあります。別のディスクを指定してください。")
    if report.damaged:
        raise DamagedError(
            "壊れた画像が {count} あります。「enishi check」で確かめてください。",
            count=len(report.damaged),
        )


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@pass_context
def restore(context: Context, /, folder: Path) -> None:
    """バックアップから、まだデータのないプロファイルを作る。"""
    report = keeping.restore(folder, context.profile, _unlock)
    say(f"{report.generation} から復元しました。画像 {report.images}。")
    if report.missing:
        raise DamagedError(
            "バックアップにない画像が {count} あります。ほかはすべて復元しました。",
            count=len(report.missing),
        )


def _unlock(file: KeyFile) -> StoreKeys:
    given = take_passphrase() or ask_passphrase(False)  # noqa: FBT003 - no new one
    if not given:
        raise LockedError("復元するデータのパスフレーズが要ります。ENISHI_PASSPHRASE を設定してください。")
    return file.unlock(given)


@click.command()
@click.option("--quick", is_flag=True, help="画像の中身は調べない。")
@click.option("--adopt", is_flag=True, help="台帳にない画像を、その中の記録から取り込み直す。")
@pass_context
def check(context: Context, /, quick: bool, adopt: bool) -> None:
    """壊れたところがないか調べ、あれば何をすればよいかを示す。"""
    session = context.session()
    if adopt:
        say(f"台帳にない画像 {adopt_unlisted(session)} 枚を取り込み直しました。")
    found = [str(item.what) for item in keeping.check(session, full=not quick)]
    unlisted = sum(1 for _ in session.store.unlisted_images())
    if unlisted:
        found.append(f"台帳にない画像が {unlisted} 枚あります。「enishi check --adopt」で取り込み直せます。")
    for what in found:
        say(what)
    if found:
        raise DamagedError("問題が {count} 件あります。何も変更していません。", count=len(found))
    say("壊れたところはありません。")


@click.command("unlock-code")
@click.option("--new", is_flag=True, help="いまのパスフレーズで開き、新しい復旧コードを作る。")
@pass_context
def unlock_code(context: Context, /, new: bool) -> None:
    """復旧コードで開き、新しいパスフレーズを決める。コードは標準入力からも渡せる。"""
    if new:
        code = keeping.new_recovery_code(context.session())
    else:
        typed = click.prompt("復旧コード", err=True) if sys.stdin.isatty() else sys.stdin.readline()
        passphrase = take_passphrase() or ask_passphrase(True)  # noqa: FBT003 - a new one
        code = keeping.reset_passphrase(context.profile, str(typed), passphrase)
        say("新しいパスフレーズで開けるようになりました。")
    show_code(code)


@click.command()
@pass_context
def passphrase(context: Context, /) -> None:
    """パスフレーズを変える。"""
    session = context.session()
    chosen = ask_passphrase(True) if sys.stdin.isatty() else sys.stdin.readline().strip()  # noqa: FBT003
    keeping.change_passphrase(session, chosen)
    say("パスフレーズを変えました。")


@click.command()
@click.argument("card_texts", metavar="ID…", nargs=-1, required=True)
@click.option("--yes", is_flag=True, help="確認せずに消去する。")
@pass_context
def erase(context: Context, /, card_texts: tuple[str, ...], yes: bool) -> None:
    """名刺を、画像・読み取り結果・履歴ごと消去する。元に戻せない。"""
    session = context.session()
    chosen = [find_card(session.store, text).id for text in card_texts]
    if not yes:
        click.confirm(
            f"{len(chosen)} 枚を完全に消去します。元に戻せません。よろしいですか", abort=True, err=True
        )
    keeping.erase(session, chosen)
    say(f"{len(chosen)} 枚を消去しました。")


@click.command()
@click.argument("name", default="")
@click.argument("value", required=False)
@pass_context
def setting(context: Context, /, name: str, value: str | None) -> None:
    """設定を表示する、または NAME を VALUE にする。"""
    session = context.session()
    if name and value is not None:
        settings.choose(session, name, value)
    for known, chosen in settings.chosen(session).items():
        if name in {"", known}:
            say(f"{known} = {chosen or '(未設定)'}  {settings.SETTINGS[known]}")


COMMANDS = (backup, restore, check, unlock_code, passphrase, erase, setting)
