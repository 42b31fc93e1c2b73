"""Characters of another script or an older form that look like the one that was printed, told by their neighbours.

エ stands for 工 where no katakana is beside it (商エ会議所), 夕 for タ in front of
what only a word in katakana can go on with (夕ワー). Only what can be nothing else is put right.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from app.core.kanji import RARE_TO_USUAL
from app.ocr.fields.plain import GREEK_AS_LATIN, with_middle_dots

_K = "ァ-ヴー"
_KANJI = "\u3400-\u9fff々"
_ALONE = rf"(?<![{_K}])(?:{{}})(?![{_K}])"
"""A katakana without another one beside it."""
_GREEK = "".join(GREEK_AS_LATIN)
_COUNTED = "丁番号階条級課係班区部室期種町"

_RULES: tuple[tuple[re.Pattern[str], dict[str, str]], ...] = tuple(
    (re.compile(pattern), table)
    for pattern, table in (
        # Katakana among kanji.
        (_ALONE.format(rf"(?<=[{_KANJI}])エ|エ(?=[{_KANJI}])"), {"エ": "工"}),
        (r"エ(?=科大学|業大学|業高校|業高等|業会|業団地|房|務店|作所|芸|具)", {"エ": "工"}),
        (_ALONE.format(rf"(?<=[{_KANJI}])ロ"), {"ロ": "口"}),
        (rf"(?<=[{_KANJI}])ニ(?=[{_KANJI}])", {"ニ": "二"}),
        (r"(?<=[窓出入])ロ", {"ロ": "口"}),
        (rf"(?<=[電協能努実火水動馬省効圧魅])カ(?![{_K}])", {"カ": "力"}),
        (r"タ(?=[凪陽焼霧暮映])", {"タ": "夕"}),
        (rf"(?<![{_K}])タ(?=張市|日町|日ヶ|日ケ)", {"タ": "夕"}),
        (rf"(?<![{_K}])ハ(?=王子|戸|幡|尾市|代市|潮|街|重洲|女市|雲町|千代|[{_COUNTED}])", {"ハ": "八"}),
        (rf"(?<![{_K}])ニ(?=[{_COUNTED}])|(?<=第)ニ|^ニ(?=本松|戸市|宮町)", {"ニ": "二"}),
        # The long vowel and dashes for the number one.
        (rf"(?<=第)[ー―—]|(?<=[{_KANJI}])[ー―—](?=[課係班部室級](?:[^{_K}]|$)|課[{_K}])", dict.fromkeys("ー―—", "一")),
        (r"(?:^|(?<=[\s・(（]))[ー―—](?=[級般])", dict.fromkeys("ー―—", "一")),
        # What is counted by these has a number before it: アルテ一番館.
        (r"(?<=[ァ-ヴ])ー(?=番館|番街|番町|番丁|号館|号棟|丁目)", {"ー": "一"}),
        (rf"(?<=[{_K}]{{2}})力(?=事務所|商[店会]|工業|産業|製作所|建設|電機|薬局)", {"力": "カ"}),
        (r"机(?=[器械構関])", {"机": "機"}),
        (r"(?<=[士所社])八(?=[ァ-ヴ]{2})", {"八": "ハ"}),
        (rf"(?<=[{_K}]{{2}})八(?=[\u3400-\u9fff])(?![王戸幡尾代潮街重千百十束木女雲鹿{_COUNTED}])", {"八": "ハ"}),
        # 叶 begins words or is one, and ends none of these.
        (r"(?<=[松柏椎若青千双枝紅落茶言秋草楓桐桜藤])叶", {"叶": "葉"}),
        (r"(?<=[ぁ-ん])レ(?=[ぁ-ん])", {"レ": "し"}),
        (rf"(?<=[ぁ-ん]{{2}})[二ニ](?=[{_KANJI}]{{2}})(?![{_COUNTED}年月日人名度次世号代店館枚台回輪重本件割等色])", {"二": "こ", "ニ": "こ"}),
        (rf"(?<=[{_K}])了(?=[{_KANJI}])(?![了承解知])", {"了": "ア"}),
        # Kanji before what only a word in katakana goes on with.
        (rf"(?<![{_K}])夕(?=ワー|ウン|ーミナル|ーゲット|イヤ|イムズ?|クシー|レント|ッチ|ックス)", {"夕": "タ"}),
        (rf"(?<![{_K}])力(?=フェ|ード|メラ|ンパニー|ーボン|スタ|ウンセ|ルチャー|タログ|ナダ)", {"力": "カ"}),
        # A name in katakana of two letters before kanji: カネ吉.
        (r"(?:^|(?<=会社|法人)|(?<=[㈱㈲)）\s]))力(?=[ァ-ヴ])", {"力": "カ"}),
        (rf"(?<![{_K}])口(?=ボ|ジス|ーカル|ッジ|ーン|イヤル|ード)", {"口": "ロ"}),
        (rf"(?<![{_K}])卜(?=ヨタ|ラスト|ラック|ータル|ラベル|レード|レーニング|ップ)", {"卜": "ト"}),
        (rf"(?<![{_K}])二(?=ュー|ッポン|チイ|ーズ)", {"二": "ニ"}),
        (rf"(?<![{_K}])八(?=ウス|イツ|ート|ウジング|ローワーク|ーモニー|イテク)", {"八": "ハ"}),
        (rf"(?<![{_K}])工(?=ネルギ|ンジニア|レクト|レベ|ンター|ステ|リア|ナジー|ース)", {"工": "エ"}),
        # No word of today has these kanji behind katakana: サポー卜室.
        (rf"(?<=[{_K}]{{2}})[卜儿](?=[{_KANJI}])", {"卜": "ト", "儿": "ル"}),
        # Hiragana among katakana; へ may be the particle there.
        (rf"(?<=[{_K}])[べぺり](?=[{_K}])|(?<![ぁ-ん])[へべぺ](?=ー)", dict(zip("へべぺり", "ヘベペリ", strict=True))),
        (r"へ(?=ルス|ルプ|ルシー|アサロン|ッド|リコプター)", {"へ": "ヘ"}),
        # A bracket that nothing shuts, before hiragana: 〈すの木.
        (r"[〈<＜](?=[ぁ-ん][^〉>＞]*$)", dict.fromkeys("〈<＜", "く")),
        # Among Latin letters: kana, and Greek ones.
        (rf"(?<![ぁ-ん{_K}])[しレ](?=[a-z]{{2}})|(?<=[A-Z])レ(?=[A-Z])", {"し": "L", "レ": "L"}),
        (r"(?<![0-9A-Za-z])0(?=[A-Z]{2})|(?<=[A-Z])0(?=[A-Z])", {"0": "O"}),
        (r"(?<=[NＮ][PＰ])[0０](?=法人)", {"0": "O", "０": "Ｏ"}),
        (rf"(?<=[A-Za-z])[{_GREEK}]|[{_GREEK}](?=[A-Za-z])", GREEK_AS_LATIN),
        (r"(?<![0-9一二三四五六七八九十])ー(?=丁目)", {"ー": "一"}),
        (r"ー(?=級(?:建築|土木|電気|施工|管工事|造園|技能|自動車|船舶))", {"ー": "一"}),
        # The letter I of what is written in capitals, as a stroke or drawn out as a vowel: 広報・|R室, Aーソリューション.
        (r"(?<![A-Za-z0-9])[|｜](?=(?:CT|R|O?T|SO)(?![A-Za-z]))", dict.fromkeys("|｜", "I")),
        (rf"(?<=(?<![A-Z])[AU])[ー―—一](?=[{_K}]{{2}})", dict.fromkeys("ー―—一", "I")),
        (rf"(?<=[{_KANJI}])±", {"±": "士"}),
        # Kanji that only one word has.
        (r"宮(?=業|繕)|(?<=経|運)宮", {"宮": "営"}),
    )
)  # fmt: skip

_ALIKE = re.compile(f"[{re.escape(''.join(wrong for _, table in _RULES for wrong in table))}]")
"""What a rule may put right."""


def put_right(text: str) -> str:
    """The text with characters that cannot be what was printed put right; of the same length.

    >>> put_right("商エ会議所"), put_right("首都圈統括部"), put_right("青嶺夕ワー"), put_right("ー級建築士")
    ('商工会議所', '首都圏統括部', '青嶺タワー', '一級建築士')
    """
    text = with_middle_dots(text.translate(RARE_TO_USUAL))
    if not _ALIKE.search(text):
        return text
    for pattern, table in _RULES:
        text = pattern.sub(_from(table), text)
    return text


def _from(table: dict[str, str]) -> Callable[[re.Match[str]], str]:
    return lambda match: table[match[0]]
