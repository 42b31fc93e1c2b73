"""Takes in a folder in a process of its own: python -m tests.operations.scan_once HOME FOLDER."""

from __future__ import annotations

import sys
from pathlib import Path

from app.operations.intake import StackSettings
from app.operations.scanning import Feed, scan_stack
from tests.operations.desk import open_desk

if __name__ == "__main__":
    with open_desk(Path(sys.argv[1])) as session:
        scan_stack(session, Feed(f"folder:{sys.argv[2]}", StackSettings(session.operator)))
