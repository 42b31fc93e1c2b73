"""Who and what of this desk is whom and what at the office's server: what is not known by key, a person is asked."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence

import click

from app.cli.output import say
from app.core.errors import UsageError
from app.core.text import fold
from app.operations.matching import Choice, JoinPlan, Match


def said_so(texts: Iterable[str]) -> dict[str, str]:
    """``HERE=THERE`` as somebody gave it on the command line. Raises UsageError for anything else."""
    found = {}
    for text in texts:
        here, sign, there = text.partition("=")
        if not sign or not here.strip():
            raise UsageError("--map は「この端末での名前=サーバーでの名前」です。何も変更していません。")
        found[fold(here)] = there.strip()
    return found


def chosen(plan: JoinPlan, said: Mapping[str, str], *, yes: bool) -> dict[str, str]:
    """Id here → id there, as ``finish_joining`` takes it.

    ``said``: what was given beforehand, by folded name here; ``yes``: of what was not, what is proposed holds. Raises UsageError where
    somebody would have to be asked, and nobody is there, or where the server has no such name; click.Abort.
    """
    found = plan.proposed()
    ids = {match.id for match in plan.users}
    for match in (*plan.users, *plan.departments):
        known = plan.known_users if match.id in ids else plan.known_departments
        if fold(match.name) in said:
            found[match.id] = _there(said[fold(match.name)], known)
        elif not match.sure and not yes:
            found[match.id] = _ask(match, known)
        if not found.get(match.id):
            found.pop(match.id, None)
            whose = "ご自分のもの" if match.id in ids else "部署なし"
            say(f"「{match.name}」の名刺 {match.cards} 枚は、{whose}になります。")
    say(f"この端末の名刺 {plan.cards} 枚を、{plan.user.name}さんとしてサーバーに送ります。")
    if not yes and sys.stdin.isatty():
        click.confirm("このまま参加しますか", default=True, abort=True, err=True)
    return found


def _ask(match: Match, known: Sequence[Choice]) -> str:
    if not sys.stdin.isatty():
        raise UsageError(
            "この端末の「{name}」がサーバーのだれ・どこかを決められません。何も変更していません。「--map 名前=サーバーでの名前」か「--yes」を付けてください。",
            name=match.name,
        )
    proposed = next((one.name for one in known if one.id == match.choice), "")
    question = f"この端末の「{match.name}」(名刺 {match.cards} 枚)は、サーバーのどれですか(空なら、ない)"
    while True:
        try:
            return _there(str(click.prompt(question, default=proposed, err=True)), known)
        except UsageError as error:
            say(str(error))


def _there(text: str, known: Sequence[Choice]) -> str:
    """The id of what is called so, or has the number or address. Raises UsageError."""
    wanted = fold(text)
    if not wanted:
        return ""
    found = [one for one in known if wanted in {fold(one.name), fold(one.detail)}]
    if len(found) == 1:
        return found[0].id
    if found:
        raise UsageError(
            "サーバーに「{text}」が {count} 件あります。職員番号かメールで指定してください。何も変更していません。",
            text=text, count=len(found),
        )  # fmt: skip
    raise UsageError("サーバーに「{text}」はありません。何も変更していません。", text=text)
