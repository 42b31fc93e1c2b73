"""What a card says besides who and where: slogans, licences, opening hours, names of accounts."""

from __future__ import annotations

import re

from app.ocr.fields.posts_english import is_english_department
from app.ocr.fields.words import any_of

_LICENCE = re.compile(
    r"(?:許可|免許|認証|認定|登録|届出|承認|公安委員会).*(?:第.*号|取得|番号|[0-9０-９]{3})|第\s*[-0-9０-９一二三四五六七八九〇（）()特般]+\s*号$"
    r"|(?:(?:ISO|JIS)(?![A-Za-z])|ＩＳＯ|Ｐマーク|プライバシーマーク)\s*[0-9０-９]*.*(?:取得|認証|登録)?$|^(?:ISO|ＩＳＯ)\s?[0-9０-９]+"
    r"|(?:取得|認定)(?:企業|事業者|事業所|法人)?$|優良法人|適格請求書"
)
_HOURS = re.compile(
    r"営業時間|受付時間|診療時間|開館時間|定休日?|休診日?|休館日?|年中無休|[0-9]{1,2}[:：][0-9]{2}\s*[-~〜～―]"
)
_SINCE = re.compile(
    r"(?i)^(?:since|est\.?|創業|設立|創立)\s*[0-9０-９明大昭平令]|[0-9０-９]+\s*周年|おかげさまで"
)
_BUSINESS = re.compile(
    r"^[<＜【《\[［■●◆・]*\s*(?:事業内容|営業品目|取扱(?:商品|品目|製品)?|業務内容|主要製品|対応エリア|診療科目)"
    r"|見積(?![部課係室グチ])|無料$|ご相談|ご連絡|お気軽|お問い?合わせ|最寄り?駅|徒歩\s*[0-9０-９]+\s*分|駅から|バス停|下車(?:すぐ|徒歩|$)|(?:推進|実施|受付|募集)中$"
)
_ACCOUNT = re.compile(
    r"(?i)^(?:LINE|X|Twitter|Instagram|Facebook|YouTube|note|Skype|Zoom|LinkedIn)(?:\s*(?:ID|公式))?\s*[:：@＠]|^[@＠][\w.]+$"
    r"|公式(?:LINE|アカウント|サイト)|QRコード|裏面|^[・･·•※*＊]|(?:[\s\[【「|で]|^)検索[\s\]】」|]*$|🔍"
)
_SENTENCE = re.compile(
    r"[^の]{1,10}と[^の]{1,10}の\S*[町市村郷里都国島街]$|の(?:城下町|宿場町|門前町|港町)$|[。！!？?]|(?:ます|です|ません|ください|しよう|ために|とともに|つくる|創る|造る|つなぐ|拓く|支える|育む|届ける|守る|歩む|へ|する|したい|ない)[\s。、」』]*$"
    r"|[\u3041-\u3096](?:を|、)|を(?:、|[\u3041-\u3096])|[^\s、]{2,}、[^\s、]{2,}[\u3041-\u3096]|(?:すべて|全て)は|[\u3400-\u9fff](?:を|は、)[\u3400-\u9fff]"
)
_SENTENCE_ENGLISH = re.compile(
    r"(?i)[!?]$|^(?:for|to|with|creating|creat(?:e|ing)|innovation for|making|building|beyond|your|we|our|the best|be|think)\s"
    r"|\b(?:together|tomorrow|better|forever|for all|for you|for the|your|with you|of the future)\b"
)
_LEFT_OF_NUMBER = re.compile(
    r"(?i)(?:IP|Main|Direct|Office|Home|Reception|No\.?|内線(?:番号)?[\s:：]*[0-9０-９]*|ダイヤルイン|大代表|直通|(?:電話|TEL)?[・/]?(?:FAX)?兼用|夜間|時間外|緊急|受付|会社|自宅)"
)
"""What stands beside a telephone number besides its label."""


def is_notice(text: str) -> bool:
    """Whether a line says nothing of person, post, organisation or address.

    >>> is_notice("建設業許可 東京都知事許可（特-3）第12345号"), is_notice("未来をつくる"), is_notice("総務部登録課")
    (True, True, False)
    >>> is_notice("お見積無料"), is_notice("見積課"), is_notice("市内バス「市役所前」下車すぐ"), is_notice("総合計画推進中")
    (True, False, True, True)
    """
    if _LEFT_OF_NUMBER.fullmatch(text.strip("()（） :：")):
        return True
    if is_english_department(text):
        return False
    if text.isascii() and not _ACCOUNT.search(text) and not _SINCE.search(text) and not _LICENCE.search(text):
        return bool(_SENTENCE_ENGLISH.search(text))
    if re.search(any_of("organizations"), text):
        return bool(_LICENCE.search(text) and re.search("第.*号", text))
    return any(pattern.search(text) for pattern in (_LICENCE, _HOURS, _SINCE, _BUSINESS, _ACCOUNT, _SENTENCE))
