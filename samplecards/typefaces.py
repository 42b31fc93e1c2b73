"""The fonts that cards are printed in, and which glyphs each has."""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.ttLib import TTFont
from PIL import ImageFont

_OWN = Path(__file__).parent / "fonts"
_SHARED = Path(__file__).parent.parent / "resources" / "fonts"


@dataclass(frozen=True, slots=True)
class Typeface:
    """One font file."""

    path: Path
    hinted: bool = True
    """Whether the instructions in it are followed, which are for screens."""

    def font(self, pixels: int) -> ImageFont.FreeTypeFont:
        """The font at a size of ``pixels`` per em."""
        return _font(self.path if self.hinted else _without_hints(self.path), pixels)

    def covers(self, text: str) -> bool:
        """Whether it has a glyph for every character; spaces count as drawn."""
        return {ord(character) for character in text if not character.isspace()} <= _characters(self.path)


# A size of a font takes about 3 MB, so only some are kept. Basic layout, so that a card comes out the same whether or not Pillow finds the Raqm library.
@lru_cache(maxsize=48)
def _font(path: Path, pixels: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, pixels, layout_engine=ImageFont.Layout.BASIC)


@cache
def _without_hints(path: Path) -> Path:
    """A passing copy that is laid out as fonts without instructions are."""
    copy = Path(_copies().name) / path.name
    with TTFont(path, lazy=True) as font:
        for table in {"fpgm", "prep", "cvt "} & {*font.keys()}:
            del font[table]
        # With none announced, those of the single glyphs are left alone as well.
        font["maxp"].maxSizeOfInstructions = 0
        font.save(copy, reorderTables=None)
    return copy


@cache
def _copies() -> TemporaryDirectory[str]:
    """Goes when the program ends."""
    return TemporaryDirectory(prefix="enishi-fonts-")


@cache
def _characters(path: Path) -> frozenset[int]:
    with TTFont(path, lazy=True) as font:
        # Any names of the glyphs will do; to find their own takes longest of all.
        font.setGlyphOrder([str(number) for number in range(font["maxp"].numGlyphs)])
        return frozenset(font.getBestCmap())


NOTO = Typeface(_SHARED / "NotoSansJP-Regular.ttf")
NOTO_BOLD = Typeface(_SHARED / "NotoSansJP-Bold.ttf")
MINCHO = Typeface(_OWN / "ShipporiMincho_400Regular.ttf")
BIZ_GOTHIC = Typeface(_OWN / "BIZUDPGothic_400Regular.ttf")
MPLUS = Typeface(_OWN / "MPLUS1p_400Regular.ttf")
ZEN_GOTHIC = Typeface(_OWN / "ZenKakuGothicNew_400Regular.ttf")
ZEN_MARU = Typeface(_OWN / "ZenMaruGothic_500Medium.ttf")
BIZ_MINCHO = Typeface(_OWN / "BIZUDMincho_400Regular.ttf")
KLEE = Typeface(_OWN / "KleeOne_400Regular.ttf")

LINE_SEED = Typeface(_OWN / "LINESeedJP_400Regular.ttf")
SAWARABI_GOTHIC = Typeface(_OWN / "SawarabiGothic_400Regular.ttf")
SAWARABI_MINCHO = Typeface(_OWN / "SawarabiMincho_400Regular.ttf")

NOTO_SERIF = Typeface(_OWN / "NotoSerifJP_400Regular.ttf")
PLEX = Typeface(_OWN / "IBMPlexSansJP_400Regular.ttf")
KOSUGI_MARU = Typeface(_OWN / "KosugiMaru_400Regular.ttf")
ZEN_OLD_MINCHO = Typeface(_OWN / "ZenOldMincho_400Regular.ttf")
KOSUGI = Typeface(_OWN / "Kosugi_400Regular.ttf")

MPLUS_2 = Typeface(_OWN / "MPLUS2_400Regular.ttf")
MURECHO = Typeface(_OWN / "Murecho_400Regular.ttf")
MPLUS_ROUNDED = Typeface(_OWN / "MPLUSRounded1c_400Regular.ttf")
KIWI_MARU = Typeface(_OWN / "KiwiMaru_400Regular.ttf")
BIZ_PMINCHO = Typeface(_OWN / "BIZUDPMincho_400Regular.ttf")
KAISEI_OPTI = Typeface(_OWN / "KaiseiOpti_400Regular.ttf")
HINA_MINCHO = Typeface(_OWN / "HinaMincho_400Regular.ttf")

# Its signs that the original lacks (〒, ㈱ and the like) are those of Zen Kaku Gothic Antique, as a print shop would set them.
SHIPPORI_ANTIQUE = Typeface(_OWN / "ShipporiAntique_400Regular.ttf")
ZEN_GOTHIC_ANTIQUE = Typeface(_OWN / "ZenKakuGothicAntique_400Regular.ttf")
ZEN_GOTHIC_ANTIQUE_MEDIUM = Typeface(_OWN / "ZenKakuGothicAntique_500Medium.ttf")
ZEN_GOTHIC_ANTIQUE_BOLD = Typeface(_OWN / "ZenKakuGothicAntique_700Bold.ttf")
ZEN_ANTIQUE = Typeface(_OWN / "ZenAntique_400Regular.ttf")
YUJI = Typeface(_OWN / "YujiSyuku_400Regular.ttf")

# Signs that these lack (―, －, ～, a wide space) are drawn by their nearest kin (—, −, 〜), as type setting programs do.
ZEN_ANTIQUE_SOFT = Typeface(_OWN / "ZenAntiqueSoft_400Regular.ttf")
ZEN_KURENAIDO = Typeface(_OWN / "ZenKurenaido_400Regular.ttf")
YOMOGI = Typeface(_OWN / "Yomogi_400Regular.ttf")

# Cut down to the first level of JIS X 0208, the signs, and what names and places need besides.
MINCHO_B1 = Typeface(_OWN / "ShipporiMinchoB1_400Regular.ttf")
KAISEI_TOKUMIN = Typeface(_OWN / "KaiseiTokumin_400Regular.ttf")
KAISEI_DECOL = Typeface(_OWN / "KaiseiDecol_500Medium.ttf")
MPLUS_1 = Typeface(_OWN / "MPLUS1_400Regular.ttf")
MPLUS_1_MEDIUM = Typeface(_OWN / "MPLUS1_500Medium.ttf")
BIZ_UDGOTHIC = Typeface(_OWN / "BIZUDGothic_400Regular.ttf")

# Whole and under their own file names, as their licence asks. The instructions of the Mincho drop thin strokes at the size of small print, which no
# printing press does.
IPAEX_GOTHIC = Typeface(_OWN / "ipaexg.ttf")
IPAEX_MINCHO = Typeface(_OWN / "ipaexm.ttf", hinted=False)

TYPEFACES = (NOTO, NOTO_BOLD, MINCHO, BIZ_GOTHIC, MPLUS, ZEN_GOTHIC, ZEN_MARU, BIZ_MINCHO, KLEE)
"""All common ones. The first has every character that the made-up people need."""


def choose(faces: tuple[Typeface, ...], text: str, rng: random.Random) -> Typeface:
    """One of the faces that have every character of the text. Raises ValueError where none has."""
    fitting = [face for face in faces if face.covers(text)]
    if not fitting:
        raise ValueError(f"no font has all characters of {text!r}")
    return rng.choice(fitting)
