"""What kind of image a file is, told by its first bytes and never by its name."""

from __future__ import annotations

JPEG = "image/jpeg"
PNG = "image/png"
TIFF = "image/tiff"
PDF = "application/pdf"
HEIC = "image/heic"
WEBP = "image/webp"
BMP = "image/bmp"

SNIFFED = 1024
"""How many of its first bytes tell what a file is: a PDF may begin with as much that is not one (ISO 32000, annex H)."""

_SIGNATURES = (
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
    (b"II+\x00", TIFF),
    (b"MM\x00+", TIFF),
    (b"BM", BMP),
)
_HEIF_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})


def sniff(head: bytes) -> str | None:
    """The media type of what begins with ``head`` (``SNIFFED`` bytes or less); None for what Enishi cannot read."""
    for signature, media_type in _SIGNATURES:
        if head.startswith(signature):
            return media_type
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return WEBP
    # ISO/IEC 14496-12: size, "ftyp", major brand.
    if head[4:8] == b"ftyp" and head[8:12] in _HEIF_BRANDS:
        return HEIC
    if b"%PDF-" in head[:SNIFFED]:
        return PDF
    return None
