"""One run through every screen, as the process of one combination: HOME PAPER OUT THEME LANGUAGE."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from samplecards import screens_entrance as entrance
from samplecards import screens_work as work
from samplecards.demo import PASSPHRASE
from samplecards.screens_administration import administration
from samplecards.screens_intake import take_in
from samplecards.screens_sharing import sharing
from samplecards.screens_user import User

_PROFILE = "default"


def main(home: Path, paper: Path, out: Path, theme: str, language: str) -> None:
    """Take all pictures into ``out``. ``home`` and ``paper`` are copied first, and stay as they are."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        shutil.copytree(home, folder / "home")
        shutil.copytree(paper, folder / "スキャン" / "展示会")
        user = User(out, theme=theme, language=language, settings=folder / "settings")
        entrance.begin(user, folder / "new")
        entrance.enter(user, folder / "home", _PROFILE, PASSPHRASE)
        cards = take_in(user, folder / "スキャン" / "展示会", lambda: entrance.unlock(user, PASSPHRASE))
        work.review(user, cards)
        work.people(user, cards[0], folder)
        work.find(user, "設定")
        work.reports(user)
        work.settings(user)
        sharing(user)
        administration(user)
        work.large(user, cards[0])
        user.leave()
        user.finish()


if __name__ == "__main__":
    office, stack, pictures, look, speech = sys.argv[1:]
    main(Path(office), Path(stack), Path(pictures), look, speech)
