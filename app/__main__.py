"""`enishi`: the window, or with words one command of the command line."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys


def main() -> None:
    """Run the window or a command, and leave with its exit status."""
    multiprocessing.freeze_support()  # the processes of a frozen build start here too
    arguments = sys.argv[1:]
    sys.exit(_command(arguments) if arguments else _window())


def _command(arguments: list[str]) -> int:
    from app.cli.main import run

    return run(arguments)


def _window() -> int:
    if not has_display():
        print(
            "enishi: 画面に接続できません。デスクトップで実行するか、「enishi --help」のコマンドを使ってください。",
            file=sys.stderr,
        )
        return 1
    gc.disable()  # until the window is there, see app.ui.main.run
    from app.ui.main import run

    return run()


def has_display() -> bool:
    """Whether there is something to show a window on; Qt would abort the program where there is none."""
    wanted = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform in {"win32", "darwin"} or any(os.environ.get(name) for name in wanted)


if __name__ == "__main__":
    main()
