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

_VOICED = re.compile("[\u3041-\u3096\u309d\u30a1-\u30fa\u30fd][\u3099\u309a]")

# Each group folds to its first character. Sources: the variant pairs of JIS X 0213 and of
# the family register's table of old and new forms that occur in names.
_VARIANT_GROUPS = (
    "高髙 崎﨑碕嵜 浜濱濵 吉𠮷 辺邊邉 斎齋斉齊 恵惠 真眞 富冨 沢澤 島嶋嶌 徳德 広廣 "
    "国國圀 桜櫻 薫薰 鉄鐵鐡 黒黑 教敎 青靑 清淸 竜龍 滝瀧 実實 栄榮 弥彌 亀龜 "
    "関關 円圓 万萬 与與 塩鹽 横橫 楽樂 寿壽 条條 静靜 曽曾 蔵藏 黄黃 緑綠 瀬瀨 "
    "頼賴 戸戶 郎郞 巌巖 峰峯 槙槇 巻卷 宝寶 豊豐 増增 礼禮 竪豎 芦蘆 桧檜 尭堯 "
    "遥遙 杉杦 梅楳 松枩 秋穐 船舩 柳栁 館舘 坂阪 野埜 鶴靏 浅淺 恒恆 県縣 来來 "
    "穂穗 覇霸 会會 経經 済濟 学學 気氣 発發 総總 営營 団團 検檢 研硏 産產 区區 庁廳"
)
_VARIANTS = str.maketrans(
    {variant: group[0] for group in _VARIANT_GROUPS.split() for variant in group[1:] if variant != group[0]}
)

_GROUP_OF = {character: group for group in _VARIANT_GROUPS.split() for character in group}
# What Windows' Japanese code page has of the compatibility ideographs (U+FA19 for 神, and others) → the usual form.
_USUAL = {
    form: unicodedata.normalize("NFKC", form)
    for form in map(chr, range(0xF900, 0xFB00))
    if unicodedata.normalize("NFKC", form) != form and form.encode("cp932", "ignore")
}

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
    plain = unicodedata.normalize("NFKC", _SELECTORS.sub("", text).translate(_VARIANTS))
    hiragana = jaconv.kata2hira(plain.casefold()).translate(_VARIANTS)
    # What stood apart by a space may compose once the space is gone.
    return unicodedata.normalize("NFKC", _SPACE.sub("", hiragana))


def variants(character: str) -> tuple[str, ...]:
    """The other forms (異体字) that a kanji has in names, the usual one first; none for most characters.

    >>> variants("髙"), variants("邉"), variants("神"), variants("山")
    (('高',), ('辺', '邊'), ('\ufa19',), ())
    """
    usual = _USUAL.get(character, character)
    group = _GROUP_OF.get(character) or _GROUP_OF.get(usual, usual)
    forms = dict.fromkeys([*group, *(form for form, plain in _USUAL.items() if plain in group)])
    return tuple(form for form in forms if form != character)


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


def without_selectors(text: str) -> str:
    """The text without variation selectors, for renderers that would draw them as boxes."""
    return _SELECTORS.sub("", text)
