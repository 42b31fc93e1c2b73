"""Which profile a command works on, and opening it only when a command needs it."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from dataclasses import dataclass, field

import click

from app.cli.output import progress
from app.core.errors import BusyError
from app.operations.opening import open_session
from app.operations.scanning import read_what_waits
from app.operations.session import Session


@dataclass(slots=True)
class Context:
    """The options that stand before every command."""

    profile: str
    operator: str
    stack: ExitStack = field(default_factory=ExitStack)
    _session: Session | None = None

    def session(self) -> Session:
        """The open store; asks for the passphrase where neither the keyring nor the environment has it."""
        if self._session is None:
            self._session = self.stack.enter_context(
                open_session(self.profile, self.operator, ask=ask_passphrase, show_code=show_code)
            )
        return self._session

    def read_session(self) -> Session:
        """The open store, after the sheets that still waited were read."""
        session = self.session()
        with progress("読み取り") as advance:
            try:
                read_what_waits(session, "", advance)
            except BusyError:
                click.echo(
                    "ほかの Enishi が読み取りの途中です。まだ読み取っていない名刺は出ません。", err=True
                )
        return session


def ask_passphrase(new: bool) -> str:
    """A passphrase from the terminal (``new``: a new one, twice); the empty string where there is none."""
    if not sys.stdin.isatty():
        return ""
    if new:
        return str(
            click.prompt("新しいパスフレーズ", hide_input=True, confirmation_prompt="もう一度", err=True)
        )
    return str(click.prompt("パスフレーズ", hide_input=True, err=True))


def show_code(code: str) -> None:
    """Show a recovery code to a person; it is kept nowhere, so it must not end in a log either."""
    if sys.stderr.isatty():
        click.echo(f"復旧コード: {code}", err=True)
        click.echo("パスフレーズを忘れたときに要ります。紙に書き、別の場所に保管してください。", err=True)
    else:
        click.echo("復旧コードは、端末で「enishi unlock-code --new」を実行すると表示されます。", err=True)


pass_context = click.make_pass_decorator(Context)
