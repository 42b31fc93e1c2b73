from __future__ import annotations

from pathlib import Path

import numpy as np

from app.ocr.proof.glyphs import SIDE
from training.glyphs.fonts import DESIGNS, FontFile
from training.variants.groups import ALIKE, CLASSES, NONE
from training.variants.renders import LARGEST, SMALLEST, draw, render

NOTO = FontFile(Path(__file__).parents[3] / "resources" / "fonts" / "NotoSansJP-Regular.ttf")
ZEN = FontFile(Path(__file__).parents[3] / "samplecards" / "fonts" / "ZenKakuGothicNew_400Regular.ttf")
FONTS = {DESIGNS[0]: (NOTO,), DESIGNS[1]: (ZEN,)}


def test_equal_seeds_give_equal_pictures_and_others_do_not() -> None:
    first, again, other = (render(40, seed, FONTS) for seed in (3, 3, 4))
    np.testing.assert_array_equal(first.pictures, again.pictures)
    np.testing.assert_array_equal(first.classes, again.classes)
    assert (first.pictures != other.pictures).any()


def test_pictures_show_ink_on_paper_of_all_kinds() -> None:
    renders = render(300, 1, FONTS)
    assert renders.pictures.shape == (300, SIDE, SIDE)
    assert set(renders.designs) == {0, 1}
    assert 10 < (renders.classes == NONE).sum() < 80
    assert renders.classes.max() == NONE
    assert SMALLEST <= renders.sizes.min() <= renders.sizes.max() <= LARGEST
    # Hardly one is taken for light on dark that is not.
    assert (np.median(renders.pictures, axis=(1, 2)) > 160).mean() < 0.02


def test_a_font_without_the_form_is_not_asked_for_it() -> None:
    renders = render(600, 2, FONTS)
    yellow = CLASSES.index("\u9ec3")
    assert not ZEN.covers("\u9ec3")
    assert set(renders.designs[renders.classes == yellow]) <= {0}


def test_yoshi_with_earth_is_made_where_a_font_lacks_it() -> None:
    assert not ZEN.covers("\U00020bb7")
    with_samurai, with_earth = (
        np.mean([draw(np.random.default_rng(seed), ZEN, form, 90) for seed in range(12)], axis=0)
        for form in ("吉", "\U00020bb7")
    )
    difference = np.abs(with_samurai - with_earth)
    # They differ in the upper half only.
    assert difference[: SIDE // 2].mean() > 2 * difference[SIDE // 2 :].mean()


def test_what_is_alike_is_in_no_group_for_the_most_part() -> None:
    assert len(set(ALIKE) - set(CLASSES)) > 200
