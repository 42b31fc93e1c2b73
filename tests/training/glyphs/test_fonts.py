from __future__ import annotations

from pathlib import Path

import pytest

from training.glyphs.fonts import DESIGNS, FOLDS, files_of


def test_every_fold_has_designs_and_held_out_ones_have_none() -> None:
    assert {design.fold for design in DESIGNS} == set(range(FOLDS))
    assert not [
        d
        for d in DESIGNS
        if any(word in d.name for word in ("Plex", "Kosugi", "Motoya", "Serif", "Old Mincho"))
    ]


def test_a_folder_without_the_fonts_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="noto-sans-jp"):
        files_of(tmp_path)
