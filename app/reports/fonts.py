"""The fonts of the paper: every character is seen, and copies out of the PDF as it was written.

reportlab draws one glyph for one code point and names a glyph's text by that
code point in four hex digits. Names need more: 𠮷 lies beyond them, 葛󠄀 is a
base and a selector, and a character that no font has must still show. Such
text is drawn through code points of plane 15 that stand for it, and the
ToUnicode map names the text itself in UTF-16BE (ISO 32000-1, 9.10.3).
"""

from __future__ import annotations

import re
import threading
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

import resources
from app.reports.variations import variation_glyphs

REGULAR = "EnishiRegular"
BOLD = "EnishiBold"
FONT_FILES = {REGULAR: "NotoSansJP-Regular.ttf", BOLD: "NotoSansJP-Bold.ttf"}

MISSING = "〓"
"""Geta, the printers' sign for a character that is not in the case."""

_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
CLUSTER = re.compile(f"[^{_SELECTORS}][{_SELECTORS}]*|[{_SELECTORS}]+", re.DOTALL)
"""A character with the selectors that belong to it."""

_FIRST_STAND_IN = 0xF0000


class JapaneseFont(TTFont):  # type: ignore[misc]
    """A TrueType font that draws variation sequences and never draws nothing."""

    def __init__(self, name: str, path: Path) -> None:
        super().__init__(name, str(path), asciiReadable=False, shapable=False)
        self._variations = variation_glyphs(self.face.get_table("cmap"))
        # Codes from plane 15 on are ours: a text that has one is drawn by a stand-in as well.
        self._plain = {chr(code) for code in self.face.charToGlyph if code < _FIRST_STAND_IN}
        self._stand_ins: dict[str, str] = {}
        self._meanings: dict[int, str] = {}
        self._lock = threading.Lock()

    def stringWidth(self, text: str, size: float, encoding: str = "utf8") -> float:  # noqa: N802 - reportlab's name
        """The width of ``text`` in points."""
        return float(super().stringWidth(self._drawn(text), size, encoding))

    def splitString(self, text: str, doc: PDFDocument, encoding: str = "utf-8") -> list[tuple[int, bytes]]:  # noqa: N802
        """Runs of ``text``, each with the number of its subset."""
        runs: list[tuple[int, bytes]] = super().splitString(self._drawn(text), doc, encoding)
        return runs

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802
        """Add the subsets to ``doc``, each with a ToUnicode map of what its codes mean."""
        subsets = self.state[doc].subsets
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            name = b"".join((SUBSETN(number), b"+", self.face.name, self.face.subfontNameX)).decode("pdfdoc")
            doc.idToObject[f"toUnicodeCMap:{name}"].content = self._to_unicode(name, subset)

    def _drawn(self, text: str) -> str:
        if self._plain.issuperset(text):
            return text
        return "".join(
            cluster if cluster in self._plain else self._stand_in(cluster)
            for cluster in CLUSTER.findall(text)
        )

    def _stand_in(self, cluster: str) -> str:
        with self._lock:
            known = self._stand_ins.get(cluster)
            if known is None:
                code = _FIRST_STAND_IN + len(self._stand_ins)
                base = cluster[0] if cluster[0] in self._plain else MISSING
                glyph = self.face.charToGlyph[ord(base)]
                self.face.charToGlyph[code] = self._variations.get(cluster, glyph)
                # A variant is as wide as its base: both are kanji of one em.
                self.face.charWidths[code] = self.face.charWidths[ord(base)]
                self._meanings[code] = cluster
                known = self._stand_ins[cluster] = chr(code)
            return known

    def _to_unicode(self, name: str, subset: list[int]) -> str:
        meanings = (self._meanings.get(code, chr(code)) for code in subset)
        lines = [
            f"<{code:02X}> <{text.encode('utf-16-be', 'surrogatepass').hex().upper()}>"
            for code, text in enumerate(meanings)
        ]
        # No block of a CMap may hold more than a hundred entries (Adobe Technical Note 5014).
        blocks = [lines[start : start + 100] for start in range(0, len(lines), 100)]
        body = "\n".join(
            line for block in blocks for line in (f"{len(block)} beginbfchar", *block, "endbfchar")
        )
        return (
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def\n"
            f"/CMapName /{name} def\n/CMapType 2 def\n"
            f"1 begincodespacerange\n<00> <FF>\nendcodespacerange\n{body}\n"
            "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
        )


@cache
def font(name: str) -> JapaneseFont:
    """The font ``REGULAR`` or ``BOLD``, known to reportlab from then on."""
    made = JapaneseFont(name, font_path(name))
    pdfmetrics.registerFont(made)
    return made


def font_path(name: str) -> Path:
    """Where the file of ``REGULAR`` or ``BOLD`` lies."""
    return Path(resources.__file__).parent / "fonts" / FONT_FILES[name]
