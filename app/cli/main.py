"""The command `enishi`: its options, its commands, and what becomes of errors."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from app import __version__
from app.cli import (
    account,
    accuracy,
    batches,
    capture,
    finding,
    keeping,
    people,
    privacy,
    reports,
    serving,
    staff,
    syncing,
    transfer,
)
from app.cli.context import Context
from app.core.errors import EnishiError, UsageError

FAILED = 1
WRONG_USAGE = 2


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--profile", default="default", show_default=True, help="データフォルダーの中のプロファイル。")
@click.option("--operator", default="", help="操作者(職員の氏名、職員番号かメール)。")
@click.version_option(__version__, prog_name="enishi", message="%(prog)s %(version)s")
@click.pass_context
def cli(context: click.Context, profile: str, operator: str) -> None:
    """縁(Enishi): 名刺を読み取り、暗号化して保管し、探し、印刷します。"""
    context.obj = Context(profile, operator)
    context.call_on_close(context.obj.stack.close)


for module in (
    capture,
    finding,
    batches,
    people,
    privacy,
    staff,
    transfer,
    reports,
    accuracy,
    keeping,
    serving,
    syncing,
    account,
):
    for command in module.COMMANDS:
        cli.add_command(command)


def run(arguments: Sequence[str]) -> int:
    """Run one command: 0 done, 1 the work failed (one line on stderr says why), 2 wrong usage."""
    try:
        cli.main(list(arguments), prog_name="enishi", standalone_mode=False)
    except UsageError as error:
        return _complain(str(error), WRONG_USAGE)
    except EnishiError as error:
        return _complain(str(error), FAILED)
    except click.UsageError as error:
        return _complain(error.format_message(), WRONG_USAGE)
    except click.ClickException as error:
        return _complain(error.format_message(), FAILED)
    except (click.Abort, KeyboardInterrupt):
        return _complain("中止しました。そこまでの結果は保存されています。", FAILED)
    except BrokenPipeError:
        sys.stderr.close()
        return FAILED
    return 0


def _complain(message: str, status: int) -> int:
    click.echo("enishi: " + " ".join(message.split("\n")), err=True)
    return status
