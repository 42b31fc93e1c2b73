from __future__ import annotations

from pathlib import Path

import numpy as np

from app.ocr.proof.glyphs import IN_COLUMN
from training.glyphs.fonts import DESIGNS, FontFile
from training.numerals.classes import CLASSES, DASH, LEARNT_FROM, NONE, NUMERALS, OTHERS
from training.numerals.renders import LARGEST, LENGTH, SMALLEST, render

NOTO = FontFile(Path(__file__).parents[3] / "resources" / "fonts" / "NotoSansJP-Regular.ttf")
FONTS = {DESIGNS[0]: (NOTO,)}


def test_equal_seeds_give_equal_pictures_and_others_do_not() -> None:
    first, again, other = (render(3 * LENGTH - 1, seed, FONTS) for seed in (3, 3, 4))
    np.testing.assert_array_equal(first.pictures, again.pictures)
    np.testing.assert_array_equal(first.classes, again.classes)
    assert (first.pictures != other.pictures).any()


def test_columns_have_all_classes_and_what_is_none() -> None:
    renders = render(600, 1, FONTS)
    assert renders.pictures.shape == (600, IN_COLUMN.height, IN_COLUMN.width)
    shares = np.bincount(renders.classes, minlength=NONE + 1) / 600
    assert shares.min() > 0
    assert shares[NONE] < 0.35
    assert SMALLEST <= renders.sizes.min() <= renders.sizes.max() <= LARGEST


def test_a_dash_lies_along_the_column_and_one_across_it() -> None:
    renders = render(1600, 2, FONTS)
    middle = renders.pictures[:, 12:36].astype(float)

    def mean(character: str) -> np.ndarray:
        return np.asarray(middle[renders.classes == CLASSES.index(character)].mean(axis=0))

    dash, one = mean(DASH), mean("一")
    assert dash.mean(axis=0).max() > 2 * dash.mean(axis=0).min()
    assert one.mean(axis=1).max() > 2 * one.mean(axis=1).min()
    assert dash[:, 14:18].mean() > 2 * dash[:, :6].mean()


def test_what_is_none_is_no_class_and_the_judging_hands_are_left_out() -> None:
    assert not set(OTHERS) & set(CLASSES)
    assert set("ニミハバ口日自百千〒電話") <= set(OTHERS)
    assert len(set(CLASSES)) == NONE
    assert set(NUMERALS) < set(CLASSES)
    assert not [d.name for d in LEARNT_FROM if d.name.startswith(("Zen", "Shippori"))]
    assert {design.fold for design in LEARNT_FROM} == {design.fold for design in DESIGNS}
