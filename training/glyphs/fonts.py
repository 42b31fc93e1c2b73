"""The fonts that glyphs are drawn from: by design, because files of one design share their glyphs.

Left out are the designs in which cards of ``samplecards.Split.HELD_OUT`` are or were
printed and their kin (Zen Antique, Shippori Antique, Zen Kurenaido, Yuji, Yomogi, IBM Plex
Sans JP, Kosugi and Motoya, Noto Serif and Source Han Serif, Zen Old Mincho), and fonts
that draw old forms at modern code points.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont
from PIL import ImageFont

EM = 96
"""Pixels per em that glyphs are drawn at, before they are made smaller."""


@dataclass(frozen=True, slots=True)
class Design:
    """Fonts that share their drawings of kanji."""

    name: str
    source: str
    """The package that has it: npm's @expo-google-fonts, or Debian's, with the version used."""
    pattern: str
    """The font files among all under the folder."""
    fold: int
    """Judged by the net that was trained without this fold."""
    kin: str
    """Designs of one hand, which say nothing of each other as strangers: they are in one fold."""


DESIGNS = (
    Design("Noto Sans JP", "@expo-google-fonts/noto-sans-jp 0.4.3", "NotoSansJP_[357]00*.ttf", 0, "Noto"),
    Design("Zen Kaku Gothic New", "@expo-google-fonts/zen-kaku-gothic-new 0.4.1", "ZenKakuGothicNew_[357]*.ttf", 0, "Zen"),
    Design("Zen Maru Gothic", "@expo-google-fonts/zen-maru-gothic 0.4.1", "ZenMaruGothic_[357]*.ttf", 0, "Zen"),
    Design("IPAex Mincho", "fonts-ipaexfont-mincho 00401-5", "ipaexm.ttf", 0, "IPA Mincho"),
    Design("IPAmj Mincho", "fonts-ipamj-mincho 005.01-2.1", "ipamjm.ttf", 0, "IPA Mincho"),
    Design("Kaisei Opti", "@expo-google-fonts/kaisei-opti 0.2.3", "KaiseiOpti_[47]*.ttf", 0, "Kaisei"),
    Design("Kaisei Tokumin", "@expo-google-fonts/kaisei-tokumin 0.4.1", "KaiseiTokumin_[47]*.ttf", 0, "Kaisei"),
    Design("Konatu", "fonts-konatu 20121218-11", "Konatu.ttf", 0, "Konatu"),
    Design("BIZ UDGothic", "fonts-morisawa-bizud-gothic 1.05-2", "BIZUDGothic-*.ttf", 1, "BIZ Gothic"),
    Design("M PLUS 1p", "@expo-google-fonts/m-plus-1p 0.4.2", "MPLUS1p_[357]*.ttf", 1, "M PLUS"),
    Design("M PLUS 1", "@expo-google-fonts/m-plus-1 0.4.2", "MPLUS1_[357]*.ttf", 1, "M PLUS"),
    Design("M PLUS Rounded 1c", "@expo-google-fonts/m-plus-rounded-1c 0.4.4", "MPLUSRounded1c_[47]*.ttf", 1, "M PLUS"),
    Design("VL Gothic", "fonts-vlgothic 20220612-1", "VL-Gothic-Regular.ttf", 1, "M PLUS"),
    Design("Shippori Mincho", "@expo-google-fonts/shippori-mincho 0.4.1", "ShipporiMincho_[467]*.ttf", 1, "Shippori"),
    Design("Hina Mincho", "@expo-google-fonts/hina-mincho 0.4.1", "HinaMincho_*.ttf", 1, "Hina"),
    Design("Klee One", "@expo-google-fonts/klee-one 0.4.1", "KleeOne_*.ttf", 1, "Klee"),
    Design("IPAex Gothic", "fonts-ipaexfont-gothic 00401-5", "ipaexg.ttf", 2, "IPA Gothic"),
    Design("Ume Gothic", "fonts-horai-umefont 670-5", "ume-tgo[45].ttf", 2, "Ume"),
    Design("Ume Mincho", "fonts-horai-umefont 670-5", "ume-tmo3.ttf", 2, "Ume"),
    Design("LINE Seed JP", "@expo-google-fonts/line-seed-jp 0.4.0", "LINESeedJP_[47]*.ttf", 2, "LINE Seed"),
    Design("Kiwi Maru", "@expo-google-fonts/kiwi-maru 0.4.1", "KiwiMaru_*.ttf", 2, "Kiwi"),
    Design("Sawarabi Gothic", "@expo-google-fonts/sawarabi-gothic 0.4.2", "SawarabiGothic_*.ttf", 2, "Sawarabi"),
    Design("Sawarabi Mincho", "@expo-google-fonts/sawarabi-mincho 0.4.1", "SawarabiMincho_*.ttf", 2, "Sawarabi"),
    Design("BIZ UDMincho", "@expo-google-fonts/biz-udmincho 0.4.0", "BIZUDMincho_*.ttf", 2, "BIZ Mincho"),
    Design("Hanazono Mincho", "fonts-hanazono 20170904-2.1", "HanaMinA.ttf", 2, "Hanazono"),
)  # fmt: skip
FOLDS = 3


@dataclass(frozen=True, slots=True)
class FontFile:
    """One weight of a design."""

    path: Path

    def covers(self, character: str) -> bool:
        return ord(character) in _characters(self.path)

    @property
    def font(self) -> ImageFont.FreeTypeFont:
        """At EM pixels."""
        return _font(self.path)


@cache
def _characters(path: Path) -> frozenset[int]:
    with TTFont(path, lazy=True) as font:
        return frozenset(font.getBestCmap())


@cache
def _font(path: Path) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, EM, layout_engine=ImageFont.Layout.BASIC)


def files_of(folder: Path, designs: Iterable[Design] = DESIGNS) -> dict[Design, tuple[FontFile, ...]]:
    """The files of each design, anywhere under ``folder``. Raises FileNotFoundError where a design has none."""
    found: dict[Design, tuple[FontFile, ...]] = {}
    for design in designs:
        paths = sorted(folder.rglob(design.pattern), key=lambda path: path.name)
        # The same file may lie in more than one package.
        found[design] = tuple(FontFile(path) for path in {path.name: path for path in paths}.values())
        if not found[design]:
            raise FileNotFoundError(f"{design.pattern} of {design.source} is not under {folder}")
    return found
