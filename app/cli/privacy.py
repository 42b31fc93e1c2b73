"""`enishi disclose`, `retention` and `register`: the duties of an office towards those whose cards it keeps."""

from __future__ import annotations

from pathlib import Path

import click

from app.cli.context import Context, pass_context
from app.cli.output import say
from app.core.inventory import KIND_NAMES
from app.operations import disclosing, office_figures, register, retention
from app.reports.tables.csv import write_table_csv
from app.sync.wire_privacy import Wanted
from app.sync.wire_sharing import Approval, ApprovalState

YEARS = click.IntRange(0, 100)

_STATES = {
    ApprovalState.WAITING: "承認待ち",
    ApprovalState.APPROVED: "承認済み",
    ApprovalState.REFUSED: "不承認",
    ApprovalState.LAPSED: "期限切れ",
}


def _state(item: Approval) -> str:
    return "取り下げ" if item.was_withdrawn else _STATES[item.state]


@click.group()
def disclose() -> None:
    """開示請求: ある人について機関が持つものをすべて集める(管理者 2 人で)。"""


@disclose.command()
@click.option("--name", required=True, help="請求に係る人の氏名。")
@click.option("--organization", default="", help="組織。")
@click.option("--mail", default="", help="メールアドレス。")
@click.option("--tel", "telephone", default="", help="電話番号。")
@click.option("--why", required=True, help="理由(請求書の番号など)。")
@pass_context
def ask(context: Context, /, name: str, organization: str, mail: str, telephone: str, why: str) -> None:
    """別の管理者に承認を依頼する。氏名のほかに、組織・メール・電話のどれかが要る。"""
    approval = disclosing.ask(context.session(), Wanted(name, organization, mail, telephone), why)
    say(f"承認を依頼しました(番号 {approval.id})。7 日以内に別の管理者が承認します。")


@disclose.command("list")
@pass_context
def list_asked(context: Context, /) -> None:
    """依頼の一覧。"""
    for item in disclosing.asked(context.session()):
        say(f"{item.id}  {_state(item)}  {item.why}")


@disclose.command()
@click.argument("approval")
@click.option("--refuse", is_flag=True, help="承認しない。自分の依頼なら、取り下げる。")
@pass_context
def approve(context: Context, /, approval: str, refuse: bool) -> None:
    """別の管理者の依頼に答える。"""
    answered = disclosing.answer(context.session(), approval, approved=not refuse)
    say(f"{_state(answered)}にしました。")


@disclose.command()
@click.argument("approval")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="書き出す PDF。")
@pass_context
def take(context: Context, /, approval: str, out: Path) -> None:
    """承認されたものを PDF に書き出す(承認から 30 日以内。取り出しは監査に残る)。"""
    count = disclosing.take(context.session(), approval, out)
    say(f"名刺 {count} 枚の写しを {out} に書き出しました。")


@click.group("retention")
def retention_group() -> None:
    """保存期間: 過ぎたものの一覧と廃棄。"""


@retention_group.command("list")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="書き出す PDF か CSV。")
@pass_context
def list_candidates(context: Context, /, out: Path) -> None:
    """廃棄候補一覧を書き出す。"""
    session = context.session()
    found = retention.disposal(session)
    listed = found.listed
    retention.write_candidates(session, listed, out)
    if not found.years:
        say("保存期間が定められていません。")
    say(f"{len(listed)} 件を {out} に書き出しました。何も廃棄していません。")


@retention_group.command()
@click.option("--yes", is_flag=True, help="確認せずに廃棄する。")
@pass_context
def dispose(context: Context, /, yes: bool) -> None:
    """廃棄候補一覧にあるものを、画像・履歴ごと消去する。元に戻せない。"""
    session = context.session()
    listed = retention.disposal(session).listed
    if listed and not yes:
        click.confirm(
            f"{len(listed)} 件を完全に消去します。元に戻せません。よろしいですか", abort=True, err=True
        )
    say(f"{retention.dispose(session, listed)} 件を廃棄しました。")


@retention_group.command("set")
@click.option("--card", type=YEARS, help="名刺(年、0 なら定めない)。")
@click.option("--meeting", type=YEARS, help="面談記録。")
@click.option("--note", type=YEARS, help="メモ。")
@click.option("--task", type=YEARS, help="完了した次のアクション。")
@pass_context
def set_periods(context: Context, /, **years: int | None) -> None:
    """保存期間を定める(共有サーバーがあれば管理者が機関全体について)。"""
    decided = retention.decide(context.session(), {kind: n for kind, n in years.items() if n is not None})
    said = "、".join(f"{KIND_NAMES[kind]} {n} 年" for kind, n in decided.items())
    say(f"保存期間: {said or '定めていない'}")


@click.command("register")
@click.option("--out", type=click.Path(path_type=Path), help="書き出す PDF か CSV。なければ内容を表示する。")
@click.option("--office", help="記入する: 行政機関等の名称。")
@click.option("--department", help="事務をつかさどる組織。")
@click.option("--purpose", help="利用目的(空なら既定の文)。")
@click.option("--reception", help="開示請求等を受理する組織と所在地。")
@click.option("--recipients", help="経常的な提供先(空なら「なし」)。")
@pass_context
def register_command(context: Context, /, out: Path | None, **filled: str | None) -> None:
    """個人情報ファイル簿(個人情報保護法第75条)。

    記入すると、共有サーバーがあれば機関全体について変わる(管理者だけ)。
    """
    session = context.session()
    given = {name: filled[key.removeprefix("register_")] for name, key in register.FILLED_IN.items()}
    if news := {name: text for name, text in given.items() if text is not None}:
        register.fill(session, news)
    found = register.read(session)
    if out:
        register.write_register(session, found, out)
        say(f"個人情報ファイル簿を {out} に書き出しました。")
        return
    for item, text in found.entries:
        say(f"{item}: {text}")


@click.command("figures")
@click.option("--out", type=click.Path(path_type=Path), help="書き出す CSV。")
@pass_context
def figures_command(context: Context, /, out: Path | None) -> None:
    """機関全体の名刺の数(管理者と監査担当)。所有者が 5 人未満の欄は伏せる。"""
    rows = office_figures.table(office_figures.figures(context.session()))
    if out:
        write_table_csv(rows[0], rows[1:], out)
        say(f"{len(rows) - 1} 行を {out} に書き出しました。")
        return
    for row in rows:
        say("  ".join(row))


COMMANDS = (disclose, retention_group, register_command, figures_command)
