"""Pictures of every screen in every state with made-up data: `python -m samplecards.screens --out FOLDER [--all]`.

Each combination of scale, theme and language runs in a process of its own, since
the scale of a screen is settled when Qt starts, and on a copy of the data folder.
"""

from __future__ import annotations

import argparse
import itertools
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from samplecards.demo import PASSPHRASE
from samplecards.office import furnish
from samplecards.screens_guide import choose_for_guide
from samplecards.screens_intake import write_paper

_CARDS = 16
_CONTACTS = 300
_SEED = 5


def main() -> int:
    """Take the pictures; exit status 1 where a process failed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=Path("screens"))
    parser.add_argument("--all", action="store_true", help="100 and 200 %%, light and dark, both languages")
    parser.add_argument(
        "--home", type=Path, help="a data folder made before, opened by the demo's passphrase"
    )
    parser.add_argument("--cards", type=int, default=_CARDS, help="cards that were taken in before")
    parser.add_argument("--contacts", type=int, default=_CONTACTS, help="contacts without a card")
    parser.add_argument(
        "--one", nargs=3, metavar=("SCALE", "THEME", "LANGUAGE"), help="only this combination"
    )
    parser.add_argument("--guide", type=Path, help="where those of the guide go, from the first combination")
    options = parser.parse_args()
    if options.one:
        scale, theme, language = options.one
        choices = [(int(scale), theme, language)]
    elif options.all:
        choices = list(itertools.product((1, 2), ("light", "dark"), ("ja", "en")))
    else:
        choices = [(1, "light", "ja")]
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        home = options.home or folder / "home"
        if options.home is None:
            furnish(home, folder, PASSPHRASE, cards=options.cards, contacts=options.contacts, seed=_SEED)
        write_paper(folder / "paper")
        done = [_take(home, folder / "paper", options.out, *choice) for choice in choices]
    if all(done) and options.guide:
        choose_for_guide(_folder(options.out, *choices[0]), options.guide)
    return 0 if all(done) else 1


def _folder(out: Path, scale: int, theme: str, language: str) -> Path:
    return out.resolve() / f"{language}-{theme}-{scale}00"


def _take(home: Path, paper: Path, out: Path, scale: int, theme: str, language: str) -> bool:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_SCALE_FACTOR": str(scale),
    }
    environment.pop("ENISHI_PASSPHRASE", None)
    folder = _folder(out, scale, theme, language)
    words = (str(home), str(paper), str(folder), theme, language)
    command = [sys.executable, "-m", "samplecards.screens_tour", *words]
    return subprocess.run(command, env=environment, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
