"""`enishi` on the command line."""

from __future__ import annotations

import multiprocessing
import sys

from app.cli.main import run


def main() -> None:
    """Run a command and leave with its exit status."""
    multiprocessing.freeze_support()  # the reader processes of a frozen build start here too
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
