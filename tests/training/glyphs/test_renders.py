from __future__ import annotations

from pathlib import Path

import numpy as np

from training.glyphs.renders import Renders


def made(count: int, seed: int) -> Renders:
    rng = np.random.default_rng(seed)
    return Renders(
        rng.integers(0, 256, (count, 6, 4), dtype=np.uint8),
        rng.integers(0, 9, count),
        np.arange(count) % 2,
        rng.uniform(20, 60, count).astype(np.float32),
    )


def test_renders_come_back_from_a_file(tmp_path: Path) -> None:
    renders = made(10, 1)
    renders.save(tmp_path / "renders.npz")
    again = Renders.load(tmp_path / "renders.npz")
    np.testing.assert_array_equal(again.pictures, renders.pictures)
    np.testing.assert_array_equal(again.where(again.designs == 1).sizes, renders.sizes[renders.designs == 1])


def test_renders_are_put_together_in_order() -> None:
    first, second = made(3, 1), made(2, 2)
    both = Renders.together([first, second])
    np.testing.assert_array_equal(both.classes, [*first.classes, *second.classes])
    np.testing.assert_array_equal(both.pictures[3:], second.pictures)
