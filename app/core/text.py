"""Text as it is stored, and text as it is compared.

What is stored is exactly what was read or typed; only a kana followed by a
combining voicing mark becomes one character. NFC and NFKC are never applied to
it: they fold name kanji (U+FA10, U+FA19, U+FA1B …) that people insist on.
Folding is for comparing only.
"""

from __future__ import annotations

import re
import unicodedata

import jaconv

from app.core.kanji import TO_USUAL, variants

_VOICED = re.compile("[\u3041-\u3096\u309d\u30a1-\u30fa\u30fd][\u3099\u309a]")

_LEGAL_FORMS = re.compile(
    r"株式会社|有限会社|合同会社|合資会社|合名会社|相互会社|"
    r"(?:一般|公益|特定)?(?:社団|財団|医療|学校|宗教|社会福祉|特定非営利活動|監査|税理士|弁護士|特許業務)法人|"
    r"(?:国立大学|公立大学|独立行政|国立研究開発|地方独立行政)法人|"
    r"\((?:株|有|合|資|名|社|財|医|学|福|独|国|一社|一財|公社|公財|同)\)"
)

_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_SPACE = re.compile(r"\s+")


def stored(text: str) -> str:
    """The text as it is kept: unchanged but for composed kana marks."""
    return _VOICED.sub(lambda match: unicodedata.normalize("NFC", match[0]), text)


def fold(text: str) -> str:
    """The text as it is compared: width, case, kana, variant kanji and spacing folded.

    >>> fold("㈱髙﨑　ﾔﾏﾀﾞ")
    '(株)高崎やまだ'
    """
    plain = unicodedata.normalize("NFKC", _SELECTORS.sub("", text).translate(TO_USUAL))
    hiragana = jaconv.kata2hira(plain.casefold()).translate(TO_USUAL)
    # What stood apart by a space may compose once the space is gone.
    return unicodedata.normalize("NFKC", _SPACE.sub("", hiragana))


def variant_texts(text: str, at: int | None = None) -> tuple[str, ...]:
    """The text with one kanji in another form: each form of each kanji, or of those on both sides of a caret ``at``.

    >>> variant_texts("髙橋"), variant_texts("高﨑", at=0)
    (('高橋',), ('髙﨑',))
    """
    places = range(len(text)) if at is None else range(max(0, at - 1), min(at + 1, len(text)))
    return tuple(
        text[:place] + form + text[place + 1 :] for place in places for form in variants(text[place])
    )


def fold_organization(text: str) -> str:
    """``fold`` without the legal form, unless nothing else is left.

    >>> fold_organization("株式会社 山田製作所")
    '山田製作所'
    """
    folded = fold(text)
    return _LEGAL_FORMS.sub("", folded) or folded
