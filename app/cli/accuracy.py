"""`enishi accuracy`: how much of what was accepted unread was wrong."""

from __future__ import annotations

from datetime import datetime

import click

from app.cli.context import Context, pass_context
from app.cli.finding import JAPANESE
from app.cli.output import print_object, say
from app.operations.accuracy import Accuracy, Measured
from app.operations.accuracy import accuracy as measured_accuracy
from app.operations.sampling import ENOUGH

_LAYOUTS = {"horizontal": "横書き", "vertical": "縦書き"}


@click.command()
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="この日から後に確認したもの。")
@click.option("--json", "as_json", is_flag=True, help="1 行に 1 つの JSON で書く。")
@pass_context
def accuracy(context: Context, /, since: datetime | None, as_json: bool) -> None:
    """確認せずに受け入れた項目の誤り(抜き取り確認で測ったもの)を表示する。"""
    found = measured_accuracy(context.session(), since.date() if since else None)
    (_print_objects if as_json else _say)(found)


def _say(found: Accuracy) -> None:
    if not found.is_own:
        figure = _sentence(found.made_up) if found.made_up else "分かりません"
        say(f"作成した名刺での値: {figure}")
    say(f"この機関の名刺での抜き取り確認: {_sentence(found.sample)}")
    if not found.is_own:
        say(f"この機関の値を出すまで、あと {ENOUGH - found.looked_at:,} 項目の確認が要ります。")
    for field, measured in found.by_field.items():
        say(f"  {JAPANESE[field]}: {_sentence(measured)}")
    for layout, measured in found.by_layout.items():
        say(f"  {_LAYOUTS[layout]}: {_sentence(measured)}")


def _sentence(found: Measured) -> str:
    if not found.judged:
        return "まだ確認した項目がありません"
    return f"{found.judged:,} 項目のうち誤り {found.wrong:,}({found.error:.3%}、95 % の確かさで {found.at_most:.3%} 以下)"


def _print_objects(found: Accuracy) -> None:
    groups: list[tuple[str, str, Measured]] = [("own_cards", "all", found.sample)]
    groups += [("own_cards", field, measured) for field, measured in found.by_field.items()]
    groups += [("own_cards", layout, measured) for layout, measured in found.by_layout.items()]
    if found.made_up:
        groups.append(("made_up_cards", "all", found.made_up))
    for measured_on, of, measured in groups:
        print_object({
            "measured_on": measured_on, "of": of, "judged": measured.judged, "wrong": measured.wrong,
            "error": measured.error, "at_most": measured.at_most,
            "shown": of == "all" and measured is found.figure,
        })  # fmt: skip


COMMANDS = (accuracy,)
