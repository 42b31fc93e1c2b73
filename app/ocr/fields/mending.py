"""Characters that readers take for others of the same shape, put right where only one of them can stand."""

from __future__ import annotations

import re
from dataclasses import replace

from app.ocr.fields.drafts import Draft, Piece
from app.ocr.fields.look_alikes import put_right
from app.ocr.fields.small_kana import with_small_kana

_KATAKANA = "ァ-ヴー"
_LOOK_ALIKES = str.maketrans("一—―-－1|三二力口卜夕儿工才八", "ーーーーーーーミニカロトタルエオハ")
_MADE = "業務芸藝機房場事学営器材具建産販作研程藤法科商舎社種数期人匠電装賃費団都組廠大高友専兵区進会協連"
"""工 makes a word with what follows: 工業, 工務店, 工大."""
_BARS = "一—―\\-－"
_AMONG_KATAKANA = re.compile(
    # A bar behind katakana, unless a number follows or it is the first of one: 三丁目, センター一階.
    rf"(?<=[ァ-ヴ])[{_BARS}](?=[ァ-ヴ]|$|\s|[^0-9０-９〇一二三四五六七八九十番丁階号級{_BARS}])"
    # Kanji that look like katakana between two of these, or behind two at the end of a word.
    rf"|(?:(?<=会社)|(?<=法人)|^)[八力夕](?=[{_KATAKANA}]{{2}})"
    rf"|(?:(?<=会社)|(?<=法人)|^)三(?=[ズナドラヤルュレネ][{_KATAKANA}])"
    # What begins a name in katakana behind a legal form, and what ends one before kanji with which it makes no word.
    rf"|(?:(?<=会社)|(?<=法人)|(?<=[㈱㈲)）]))[工才口卜二](?=[ァ-ヴ][{_KATAKANA}])"
    rf"|(?<=[{_KATAKANA}]{{2}})工(?=[\u3400-\u9fff])(?![{_MADE}])"
    rf"|(?<=[{_KATAKANA}])[二力口卜夕儿工才八]{{1,3}}(?=[{_KATAKANA}])|(?<=[{_KATAKANA}]{{2}})[力口卜夕儿](?=$|\s)|(?<=ビ)儿"
)
_SMALL = re.compile(
    rf"(?:(?<![{_KATAKANA}])|(?<=[アイウエオ])(?<!ウ(?=[ィェォ]))(?<!イ(?=ェ)))[ァィゥェォ](?=[{_KATAKANA}]{{2}})"
)
_NO_SOUND = re.compile(
    "(?<=[キケコシセソチテトニネノヒヘホミメモユヨリレロンギゲゴジゼゾヂデドビベボピペポ])ァ"
    "|(?<=[カケコサセソタナネノハヘホマメモヤユヨラルレロワンガゲゴザゼゾダバベボパペポ])ィ"
    "|(?<=[カキケコサシセソタチテナニネノハヒヘマミメモヤヨラリレロワンガギゲゴザジゼゾダデバビベボパピペポ])ゥ"
    "|(?<=[カコサソタトナヌノハホマムモヤユヨラルロワンガゴザゾダドバブボパプポ])ェ"
    "|(?<=[アイエカキケサシセタチテナニヌネハヒヘマミムメヤユラリルレワンガギゲザジズゼダデバビブベパピプペ])ォ"
    "|(?<=[アイウエオカクケコサスセソタツナヌネノハヘホマムメモヤユヨラルレロワンガグゲゴザズゼゾダバベボパペポ])[ャュョ]"
)
"""Small kana behind others with which they make no sound, nor draw it out: アクシォラ, カクョ."""
_NO_SYLLABLE = re.compile("(?<=[\u3041-\u3096])(?<![きしちにひみりぎじぢびぴふてで])[ゃゅょ]")
"""A small kana where Japanese has none, of a name in hiragana: 角谷さゅり."""
_SMALL_Y = re.compile(rf"(?<![{_KATAKANA}])[ャュョ](?=[{_KATAKANA}]{{2}})")
_NO_VOWEL = re.compile(r"(?:(?<=会社)|(?<=法人))[ー―](?=[ァ-ヴ])")
"""The space behind a legal form, which was read as a long vowel; no word begins with one."""
_LOGO = re.compile(r"^[oO○●◯]\s?(?=[\u3400-\u9fff]{1,4}[都道府県市区町村]$|(?:株式|有限|合同)会社\S)")
"""A round mark before a name."""
_SMALL_TSU = re.compile(r"(?<=[一二三四五六七八九])ッ(?=[\u3400-\u9fff])")
_KANJI, _KANA = r"[\u3400-\u9fff々]", r"[\u3041-\u3096\u30a1-\u30fa]"
_HALF_FORM = re.compile(
    r"^[(（](?P<open>[株有同医財](?![式限療団産])|[社学福](?![会団校祉]))(?![)）])(?=[^()（）]{2,}$)"
    r"|^(?P<shut>[株有同医財社学福])[)）](?=[^()（）]{2,}$)"
    r"|(?<=[^()（）]{2})(?:[(（](?P<last>[株有])|(?P<end>[株有])[)）])$"
)
"""An abbreviated legal form that lacks one of its brackets."""
_BARE_FORM = re.compile(
    rf"^株(?![式主券価])(?={_KANA}|{_KANJI}{{3}}|{_KANJI}{{1,2}}{_KANA})"
    rf"|^有(?=[\u30a1-\u30fa])|^有(?![田馬明村吉沢澤賀川本山野原坂島楽限料機識志名価望益効終功働森松井園江富家竹水害人権事償毒形線])(?={_KANJI}{{1,3}}{_KANA})"
)
"""What readers make of ㈱ and ㈲, which they lack; 有 begins names as well."""
_BARE_FORM_BEFORE_LATIN = re.compile(r"^[株有](?=[A-Za-zＡ-Ｚ])|(?<=[^\s持新旧古成長]{3})株$")
_ONE_CHARACTER = {"株": "㈱", "有": "㈲"}
_TO_LARGE = str.maketrans("ァィゥェォャュョヵヶゃゅょ", "アイウエオヤユヨカケやゆよ")
_TO_SMALL = str.maketrans("アイエ", "ァィェ")
_MISREAD_WORDS = {"ピル": "ビル", "ブラザ": "プラザ", "どうぷつ": "どうぶつ"}
_WORDS = re.compile(
    r"(?<=[^ァ-ヴー])ピル(?=(?:ディング|ヂング)?(?:$|[\s0-9０-９]))|(?<=[^ァ-ヴー])ブラザ(?=$|[\s0-9０-９])|どうぷつ"
)
_OLD_FORMS = {
    "國立": "国立", "學校": "学校", "大學": "大学", "會社": "会社", "社團": "社団", "財團": "財団", "獨立": "独立", "醫療": "医療", "經濟": "経済", "化學": "化学", "鋪装": "舗装", "店鋪": "店舗", "光學": "光学", "科學": "科学", "工學": "工学", "醫學": "医学", "德島": "徳島",
}  # fmt: skip
_COUNTED_BY = re.compile("(?<=[ァ-ヴー])[ヵヶ](?![所月年国条ヵヶ])")
"""What stands behind numbers and in names of places alone: ハマナヵ."""
_SET_WIDE = re.compile(
    r"(?:(?<=会社|法人|社団|財団)|(?<=[(（][株有][)）]))(?P<before> ?)(?=[A-Za-z ]*(?<![A-Za-z])[A-Za-z]{1,3}(?![A-Za-z]))(?P<name>(?:[A-Za-z]{1,5} )+[A-Za-z]{1,5})(?=[\u3041-\u30fa\u3400-\u9fff])"
)
"""A name in Latin letters that are set wide, before Japanese ones: 株式会社S or a to保険代行."""
_SPACED_CAPITALS = re.compile("(?<![A-Za-z])(?:[A-Z]\\s){1,5}[A-Z](?=[\u3041-\u30ff\u3400-\u9fff])")
"""Letters that a name begins with, set wide: T A K情報開発."""
_SECOND_MARK = re.compile("(?<=[パピプペポ])[°゜]")
_GENERAL = re.compile("^般(?=[社財]団法人)")
_TREE = re.compile("(?<=[\u3400-\u9fff][ノケヶツ])ホ(?![ーテリンスウシ])")
"""藤ノ木, 三ツ木."""
_TION = re.compile(r"(?<=[ァ-ヴ]ー)シン(?=$|\s|ズ|センター|[^ァ-ヴーグ])")
"""What readers make of ション in a column, at the end of a word."""
_LARGE_YO = re.compile(r"(?<=[ァ-ヴー]シ)ヨ(?=ン|ナル|ップ)")
_MIE = re.compile(r"^[一二ニ]重県")
_SPACE = re.compile("(?<=会社|法人)ー(?=[ァ-ヴ])")
"""What readers make of the space behind a legal form; before kanji it may be 一."""
_LARGE_VOWEL = re.compile("(?<=ヴ)[アイエ]")
"""Only small vowels stand behind ヴ; readers of columns take them for large ones."""
_OLD = re.compile("|".join(_OLD_FORMS))
EVIDENCE = "repaired:look-alike"
_AS_READ = 0.3
"""How much less what was read is likely than what it was put right to."""


def mended(text: str) -> str:
    """The text with what cannot be otherwise put right; of the same length but for a legal form in brackets and a lost ョ.

    >>> mended("推進センタ一"), mended("シニアェンジニア"), mended("國立大学法人")
    ('推進センター', 'シニアエンジニア', '国立大学法人')
    """
    while (right := _mended_once(text)) != text:
        # What was put right may be what shows the character beside it to be wrong.
        text = right
    return text


def _mended_once(text: str) -> str:
    text = put_right(text)
    text = _AMONG_KATAKANA.sub(lambda match: match[0].translate(_LOOK_ALIKES), text)
    text = _SMALL_TSU.sub("ツ", text)
    text = _HALF_FORM.sub(_whole_form, text)
    text = _BARE_FORM.sub(lambda match: _ONE_CHARACTER[match[0]], text)
    text = _BARE_FORM_BEFORE_LATIN.sub(lambda match: _ONE_CHARACTER[match[0]], text)
    text = _SMALL.sub(lambda match: match[0].translate(_TO_LARGE), text)
    text = _NO_SOUND.sub(lambda match: match[0].translate(_TO_LARGE), text)
    text = _NO_SYLLABLE.sub(lambda match: match[0].translate(_TO_LARGE), text)
    text = _SMALL_Y.sub(lambda match: match[0].translate(_TO_LARGE), text)
    text = _LOGO.sub("", _NO_VOWEL.sub(" ", text))
    text = _WORDS.sub(lambda match: _MISREAD_WORDS[match[0]], text)
    text = _COUNTED_BY.sub(lambda match: match[0].translate(_TO_LARGE), text)
    text = _SPACED_CAPITALS.sub(lambda match: "".join(match[0].split()), text)
    text = _SET_WIDE.sub(lambda match: match["before"] + "".join(match["name"].split()), text)
    text = _TREE.sub("木", text)
    text = _SECOND_MARK.sub("", text)
    text = _GENERAL.sub("一般", text)
    text = _TION.sub("ション", text)
    text = _LARGE_YO.sub("ョ", text)
    text = _SPACE.sub(" ", text)
    text = _LARGE_VOWEL.sub(lambda match: match[0].translate(_TO_SMALL), text)
    text = _MIE.sub("三重県", text)
    return _OLD.sub(lambda match: _OLD_FORMS[match[0]], text)


def _whole_form(match: re.Match[str]) -> str:
    form = next(form for form in match.groups() if form)
    return _ONE_CHARACTER.get(form, f"（{form}）")


def mended_piece(piece: Piece) -> Piece:
    """The piece with its text put right and a mark that says so; itself where nothing was wrong."""
    text = mended(piece.text)
    if piece.vertical:
        text = with_small_kana(text)
    if text == piece.text:
        return piece
    return piece.reworded(text, EVIDENCE)


def as_read(drafts: list[Draft], pieces: list[Piece]) -> list[Draft]:
    """For each draft that was put right, another with what was read; ``pieces`` are those before."""
    found = []
    for draft in (draft for draft in drafts if EVIDENCE in draft.evidence):
        value = draft.value
        for piece in pieces:
            right = mended_piece(piece).text
            if right != piece.text and right in value:
                value = value.replace(right, piece.text)
            elif right != piece.text and value in right and len(right) == len(piece.text):
                start = right.index(value)
                value = piece.text[start : start + len(value)]
        if value != draft.value:
            evidence = [kind for kind in draft.evidence if kind != EVIDENCE]
            found.append(replace(draft, value=value, role=draft.role * _AS_READ, evidence=evidence))
    return found
