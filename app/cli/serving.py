"""`enishi serve`: starts the shared server, which desks do without; it is looked for by name only when asked for."""

from __future__ import annotations

import importlib

import click

from app.core.errors import NotFoundError


@click.command(
    add_help_option=False, context_settings={"ignore_unknown_options": True, "allow_extra_args": True}
)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def serve(arguments: tuple[str, ...]) -> None:
    """共有サーバーを動かす(詳しくは enishi serve --help)。"""
    try:
        command = importlib.import_module("server.command").serve
    except ModuleNotFoundError as error:
        raise NotFoundError(
            "共有サーバーの部品「{name}」がこの環境にありません。サーバー用の Enishi を入れてください。",
            name=error.name,
        ) from error
    command.main(list(arguments), prog_name="enishi serve", standalone_mode=False)


COMMANDS = (serve,)
