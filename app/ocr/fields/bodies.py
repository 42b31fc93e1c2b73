"""Organisations that bear the name of a region, a licence or a greater one, told by how such names are built.

行政書士青葉事務所, 厚生労働省大阪労働局 and 青葉県町村会 end like departments, and are none.
"""

from __future__ import annotations

import re

from app.ocr.fields.words import any_of

_PREFECTURES = (
    "北海道|青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|東京|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重"
    "|滋賀|京都|大阪|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄"
)
_REGIONS = (
    "東北|関東信越|関東甲信|関東|甲信越|信越|北陸|中部|東海北陸|東海|近畿|関西|中国四国|中国|四国|九州|南九州|[東西北中]日本"
    "|札幌|仙台|名古屋|神戸|高松|北九州|那覇"
)
REGIONAL = re.compile(
    r"(?:北海道|東北|関東|関東信越|東京|信越|北陸|中部|東海|名古屋|近畿|大阪|中国|中国四国|広島|四国|高松|九州|福岡|沖縄|[東西北中]日本)"
    r"\S{2,}(?:局|支局|事務所|監[理視]部|本部|気象台|管理署)"
)
"""An office of a ministry for a region, which bears its name."""
_STATE_OFFICE = re.compile(
    rf"(?:{_PREFECTURES}|{_REGIONS})\S*(?:局|支局|署|税関|事務所|監[理視]部|本部|気象台|所)$"
    r"|第[一二三四五六七八九十0-9]+\S{2,}(?:局|本部)$"
)
"""An office of a ministry under the ministry's name, for a region or a prefecture, or with the number of its district."""
_MINISTRY = re.compile(r"^.{2,8}?(?:省|[^都道府県]庁)(?=.)")
_OF_STATE = re.compile(
    rf"(?:{_PREFECTURES}|{_REGIONS})(?:労働局|厚生局|財務局|国税局|農政局|運輸局|航空局|開発局|経済産業局|総合通信局|在留管理局|入国管理局|出入国在留管理局)"
    r"|\S*地方\S*(?:整備局|運輸局|環境事務所)|\S{2,}(?:森林管理局|森林管理署|刑務所|拘置所|少年院|鑑別所|保護観察所|更生保護委員会|国道事務所|(?<![部分])署)"
    r"|\S*国土地理院|\S*管区\S+本部"
    r"|\S+[都道府県市区町村国]立\S*(?:館|校|園|所|院|大学|高専|センター|場|ホーム|ホール|苑|荘)"
)
"""What only the state, or a town that founded it, has: the region before it is that of the office."""
_FIELD_OFFICE = re.compile(
    r"\S*(?:国道|道路|河川|流域|農業水利|ダム|港湾|砂防|空港|海岸|営繕|工事|国営公園|統合管理)\S*(?:事務所|出張所|管理所|管理支所)|\S{2,}(?<![部分])署"
)
OWN_BOARD = re.compile(
    r"[^都道府県市区町村]{1,8}[都道府県市区町村]"
    r"(?:(?:教育|選挙管理|農業|公平|人事|公安|労働|収用|固定資産評価審査|海区漁業調整)委員会|議会|監査委員)(?:事務局)?"
)
"""A board of a public body, which is an organisation of its own."""
_OWN_HOUSE = re.compile(
    r"[^都道府県市区町村]{2,8}[都道府県市区町村](?:中央)?(?:図書館|博物館|美術館|文学館|郷土館|資料館|水族館|動物園|植物園|科学館|公民館|消防本部|消防局)"
)
"""A house that a town keeps, which stands for itself on cards: 青葉市図書館."""
_OWN_SOCIETY = re.compile(
    r"(?:北海道|全国|日本|\S{1,8}?[都府県市区町村])\S*(?:(?<![部課学委][員会門])(?<![部員分])会|会議|警察|支援拠点)"
)
"""What ends like this under the name of a public body is none of its departments: 青葉県町村会, 青葉県警察."""
_OF_BODY = re.compile(r"(?:実行|運営|検討|審査|推進|評価|対策|企画)委員会$|審議会$|部会$|理事会$|分科会$")
_PRACTICE = re.compile(
    r"\S*(?:行政書士|司法書士|税理士|社会保険労務士|社労士|労務士|弁護士|会計士|調査士|弁理士|技術士|診断士|代理士|建築士|鑑定士|不動産鑑定|測量|法律|会計|特許|商標|マンション管理士|通関|海事|法務|労務|税務|議員)"
    r"(?!法人)\S*(?:事務所|オフィス)"
)
"""Who practises on his own calls his office by his licence, with his name before or behind it."""
_NAMED_BEHIND = re.compile(
    r"(?:弁護士|法律|特許|商標|会計|税理士|税務会計|司法書士|行政書士|社会保険労務士|土地家屋調査士|(?:一級)?建築士|(?:中小企業)?診断士|建築設計|設計)事務所(?:[ァ-ヴーA-Za-zＡ-Ｚａ-ｚ&・]{2,12}|\S{2,10}(?:相談室|アトリエ|オフィス|工房))"
)
"""The same with a name behind it, in katakana or Latin letters or with its own last word: 弁護士事務所リンクス."""
_BRANCH = re.compile(
    r"(.{2,}(?:協会|機構|会議所|連合会|赤十字社|銀行|金庫|連盟|公社|党|青年会))((?:[^\s営業]{1,8})(?:支部|支店|支所|支局|県連))"
)


def is_body(text: str) -> bool:
    """Whether a text is the name of an organisation by how it is built.

    >>> is_body("税理士青葉事務所"), is_body("厚生労働省大阪労働局"), is_body("青葉県町村会"), is_body("大阪事務所")
    (True, True, True, False)
    """
    if (
        _PRACTICE.fullmatch(text)
        or _NAMED_BEHIND.fullmatch(text)
        or OWN_BOARD.fullmatch(text)
        or _OWN_HOUSE.fullmatch(text)
        or _OF_STATE.fullmatch(text)
    ):
        return True
    if _OWN_SOCIETY.fullmatch(text):
        return not _OF_BODY.search(text)
    if (ministry := _MINISTRY.match(text)) is not None and _STATE_OFFICE.fullmatch(text[ministry.end() :]):
        return True
    return begins_as_body(text)


def is_ministry(text: str) -> bool:
    return re.search(r"(?:省|(?<![都道府県])庁|(?<![阪都])府)$", text) is not None


def is_regional_office(text: str) -> bool:
    """Whether a text is a ministry and its regional office behind it: 国土交通省関東地方整備局."""
    ministry = _MINISTRY.match(text)
    return ministry is not None and bool(_STATE_OFFICE.fullmatch(text[ministry.end() :].strip()))


def is_field_office(text: str) -> bool:
    """Whether a text may be an office under a regional one: 高岡国道出張所."""
    return _FIELD_OFFICE.fullmatch(text) is not None


def is_state_office(text: str) -> bool:
    """Whether a text may be an office of a ministry for a region: 山形労務局."""
    return any(form.fullmatch(text) for form in (REGIONAL, _STATE_OFFICE, _FIELD_OFFICE))


def begins_as_body(text: str) -> bool:
    """Whether a text begins with what the names of institutions begin with, and has a name behind it: ハローワーク青葉."""
    return re.match(rf"{any_of('organization_beginnings')}[\s・]?(?=.{{2}})", text) is not None


def branch_of(text: str) -> int:
    """Where the branch begins that stands behind the name of its organisation: 青葉銀行大阪支店; 0 where none does."""
    branch = _BRANCH.fullmatch(text)
    return branch.end(1) if branch else 0
