"""Kinds of evidence in words: why the machine holds a value to be right, or doubts it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from app.core.reading import AGAINST, SAID


def evidence_words(kinds: Iterable[str]) -> str:
    """What speaks against a value, and what for it, in one line; kinds without words are passed over."""
    translate = QCoreApplication.translate
    words = _words()
    labels = []
    found: list[str] = []
    against: list[str] = []
    for kind in kinds:
        head, _, rest = kind.partition(":")
        if head == "label":
            labels.append(rest)
        word = words.get(kind) or words.get(head)
        group = against if head in AGAINST else found
        if word and word not in group:
            group.append(word)
    if labels:
        found.insert(0, translate("evidence", "見出し「{label}」").format(label=labels[0]))
    parts = []
    if against:
        parts.append(translate("evidence", "注意: {words}").format(words=" · ".join(against)))
    if found:
        parts.append(translate("evidence", "根拠: {words}").format(words=" · ".join(found)))
    return "  ".join(parts)


def _words() -> dict[str, str]:
    """By the whole kind, or by its head where the rest does not matter. See ``app.ocr.fields``."""
    translate = QCoreApplication.translate
    return {
        "agrees:area": translate("evidence", "市外局番と住所の町が一致"),
        "agrees:domain": translate("evidence", "ドメインが URL と一致"),
        "agrees:host": translate("evidence", "ホスト名が一致"),
        "agrees:mail": translate("evidence", "メールのつづりと一致"),
        "agrees:name": translate("evidence", "氏名のローマ字と一致"),
        "agrees:organization": translate("evidence", "組織名と一致"),
        "agrees:other_side": translate("evidence", "裏面と一致"),
        "agrees:postal_code": translate("evidence", "郵便番号と一致"),
        "agrees:reading": translate("evidence", "氏名のローマ字と一致"),
        SAID: translate("evidence", "ほかの名刺で確認した値と一致"),
        "agrees:town": translate("evidence", "住所の町名と一致"),
        "denied_by": translate("evidence", "別の読み取りと違う"),
        "dictionary:department": translate("evidence", "部署の辞書にある語"),
        "dictionary:family_name": translate("evidence", "名字の辞書にある"),
        "dictionary:given_name": translate("evidence", "名前の辞書にある"),
        "dictionary:organization": translate("evidence", "組織の辞書にある語"),
        "dictionary:qualification": translate("evidence", "資格の辞書にある語"),
        "dictionary:title": translate("evidence", "役職の辞書にある語"),
        "doubt": translate("evidence", "まぎらわしい字がある"),
        "doubt:apart": translate("evidence", "離れた行の語をつないだ"),
        "doubt:area": translate("evidence", "市外局番が実在しない"),
        "doubt:bar": translate("evidence", "「一」と横線の区別がつかない"),
        "doubt:border": translate("evidence", "組織と部署の境目が決められない"),
        "doubt:charge": translate("evidence", "担当の名が部署か役職か決められない"),
        "doubt:digit": translate("evidence", "数字か英字か区別がつかない"),
        "doubt:domain": translate("evidence", "ドメインにある語が名前にない"),
        "doubt:fragment": translate("evidence", "名前の一部だけのおそれ"),
        "doubt:gap": translate("evidence", "数字の間に、読まれていない字があるおそれ"),
        "doubt:ink": translate("evidence", "読まれていない字がそばにある"),
        "doubt:kana": translate("evidence", "大きいかなと小さいかなの区別がつかない"),
        "doubt:katakana": translate("evidence", "辞書にないカタカナの名前"),
        "doubt:kind": translate("evidence", "電話か FAX か、見出しがない"),
        "doubt:neighbour": translate("evidence", "隣の字が混じったおそれ"),
        "doubt:other_host": translate("evidence", "メールと URL のドメインが 1 字違う"),
        "doubt:other_reading": translate("evidence", "同じ名前の読み取りがほかの場所と違う"),
        "doubt:person": translate("evidence", "人の名前のおそれ"),
        "doubt:reading": translate("evidence", "よみやメールの綴りと合わない"),
        "doubt:stranger": translate("evidence", "名前に使われない字がある"),
        "doubt:town": translate("evidence", "町名が郵便番号と合わない"),
        "doubt:unclaimed": translate("evidence", "そばに、どの項目にもならなかった文字がある"),
        "doubt:unnamed": translate("evidence", "組織の名前と分かる根拠がない"),
        "doubt:wrapped": translate("evidence", "次の行に続くおそれ"),
        "fits:alone": translate("evidence", "その行に、ほかの語がない"),
        "fits:begins": translate("evidence", "住所の始まる形"),
        "fits:column": translate("evidence", "その列に、ほかの語がない"),
        "fits:ends": translate("evidence", "住所の終わる形"),
        "fits:grammar": translate("evidence", "部署・役職のことばだけでできている"),
        "fits:host": translate("evidence", "ホスト名が機関の種類と合う"),
        "fits:name": translate("evidence", "氏名と合う"),
        "fits:script": translate("evidence", "名刺全体がローマ字"),
        "joined:boxes": translate("evidence", "離れた文字をつないだ"),
        "joined:label": translate("evidence", "離れた見出しとつないだ"),
        "joined:mail": translate("evidence", "2 行のメールをつないだ"),
        "note:直通": translate("evidence", "直通"),
        "pattern:corporate_number": translate("evidence", "法人番号の形"),
        "pattern:email": translate("evidence", "メールの形"),
        "pattern:english_address": translate("evidence", "英語の住所の形"),
        "pattern:legal_form": translate("evidence", "法人の種類がある"),
        "pattern:phone": translate("evidence", "電話番号の形"),
        "pattern:postal_code": translate("evidence", "郵便番号の形"),
        "pattern:prefecture": translate("evidence", "都道府県名がある"),
        "pattern:public_body": translate("evidence", "公的機関の名前の形"),
        "pattern:street": translate("evidence", "番地の形"),
        "pattern:title": translate("evidence", "役職の形"),
        "pattern:town": translate("evidence", "実在の町名"),
        "pattern:url": translate("evidence", "URL の形"),
        "position:name": translate("evidence", "氏名のそばにある"),
        "position:postal_code": translate("evidence", "郵便番号のそばにある"),
        "read_by": translate("evidence", "別の読み取りと一致"),
        "repaired": translate("evidence", "読み取りを補正した"),
        "repaired:dash": translate("evidence", "横線を補正した"),
        "repaired:divided": translate("evidence", "姓と名のあいだを推定"),
        "script:latin": translate("evidence", "ローマ字の表記"),
        "size:large": translate("evidence", "大きな文字"),
        "variant:sure": translate("evidence", "異体字を字の形から判別"),
        "valid:check_digit": translate("evidence", "検査数字が正しい"),
        "valid:host": translate("evidence", "実在する種類のドメイン"),
        "valid:phone": translate("evidence", "実在する番号帯"),
    }
