"""Backs of Japanese cards that have no English side."""

from __future__ import annotations

import random

from app.core.reading import FieldName
from samplecards.blocks import Align, Block, wrapped
from samplecards.canvas import Canvas, Run, blend
from samplecards.chances import by_weight
from samplecards.editions.seventeenth.setting import in_halves, sign_of
from samplecards.extras import Extras
from samplecards.frames import Frame, rule, set_at_foot, set_at_top, set_between
from samplecards.marks import draw_band
from samplecards.organization_words import OrganizationKind
from samplecards.people import Contact
from samplecards.styles import Style

_LISTS: dict[OrganizationKind, tuple[str, tuple[str, ...]]] = {
    OrganizationKind.COMPANY: ("事業内容", ("官公庁向け調査・設計・施工", "産業用機器の開発と販売", "業務システムの受託開発", "店舗・施設の運営管理", "省エネルギー設備のご提案", "物流の効率化支援", "商品企画とＯＥＭ生産")),
    OrganizationKind.MUNICIPALITY: ("ようこそ、わたしたちのまちへ", ("樹齢八百年の大いちょう", "日本の棚田百選の里", "年間三十万人が訪れる朝市", "県内最大級のロックフェス", "ふるさと応援寄附金受付中", "移住・定住相談窓口あり")),
    OrganizationKind.MINISTRY: ("ご案内", ("中小企業向け補助金の公募", "説明会・セミナーの開催", "統計・白書の公表", "パブリックコメントの募集")),
    OrganizationKind.UNIVERSITY: ("地域とともに", ("産学共同研究の窓口", "公開セミナーの開催", "研究機器の共用", "リカレント教育プログラム", "大学祭　毎年十月")),
    OrganizationKind.AGENCY: ("わたしたちの活動", ("経営・創業の個別相談", "各種検定試験の実施", "会員交流会の開催", "広報誌の発行（年四回）", "地域イベントの企画運営", "寄付・ボランティアの募集")),
    OrganizationKind.PRACTICE: ("取扱分野", ("企業法務・契約書の確認", "相続・遺言・事業承継", "会社設立と各種許認可", "労務相談・就業規則", "オンライン面談に対応")),
    OrganizationKind.HOSPITAL: ("ご利用案内", ("初診の方は十一時までに受付", "休診　土曜午後・日曜・祝日", "人間ドック・予防接種", "お見舞いは十四時から", "無料送迎バス運行中")),
}  # fmt: skip
_OUTLINE = (
    ("創　　業", ("明治四十三年", "昭和51年9月", "平成17年4月", "2011年6月", "令和元年11月")),
    ("資 本 金", ("500万円", "2,000万円", "4,800万円", "3億1,500万円")),
    ("従業員数", ("9名（パート含む）", "42名", "118名", "連結760名")),
    ("取引銀行", ("朝風銀行 本店", "早苗野信用金庫 東支店", "北早苗銀行　法人営業部")),
    ("所属団体", ("朝風商工会議所", "燕沢地場産業振興センター")),
    ("許認可等", ("朝風県知事許可（般-2）", "特定労働者派遣事業")),
)
_CREEDS = (
    ("経営理念", ("一、誠実をもって信を得る", "一、技を磨き社会に尽くす", "一、人を育て地域に報いる")),
    (
        "私たちの約束",
        ("お客さまの声に耳をかたむけます", "約束した期日を守ります", "学びつづけ、変わりつづけます"),
    ),
    ("行動指針", ("現場に立つ", "早く動く", "正直に話す", "最後までやり抜く")),
)
_WAYS = (
    "○ 最寄駅　中央駅西口から徒歩９分",
    "○ 路線バス「大橋北詰」下車すぐ",
    "○ 自動車道インターチェンジから約12分",
    "○ 来客用駐車場　敷地南側に６台",
    "○ 空港連絡バス「県庁前」から徒歩4分",
)
_SEEKING = (
    "公式サイトはこちら",
    "くわしくはウェブで検索",
    "最新情報を発信しています",
    "お問い合わせはサイトから",
)


def draw_back(canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Frame:
    """One of several things that a house says of itself."""
    del extras  # nothing of it stands on a back
    frame = draw_band(canvas, style)
    kind = contact.organization.kind
    if contact.organization.branches and rng.random() < 0.34:
        _branches(canvas, frame, contact, style, rng)
    elif kind is OrganizationKind.COMPANY and rng.random() < 0.45:
        by_weight({_outline: 55, _creed: 45}, rng)(canvas, frame, contact, style, rng)
    elif kind is OrganizationKind.HOSPITAL and rng.random() < 0.6:
        _hours(canvas, frame, contact, style)
    else:
        by_weight({_emblem_only: 42, _told: 36, _how_to_come: 22}, rng)(canvas, frame, contact, style, rng)
    return frame


def _house(canvas: Canvas, contact: Contact, style: Style, size: float, width: float) -> tuple[Run, ...]:
    run = Run(contact.organization.name.japanese, style.display, size, style.ink)
    return in_halves(run) if canvas.text_width(run) > width else (run,)


def _heading(text: str, style: Style, size: float = 2.9) -> Block:
    return Block((Run(text, style.display, size, style.accent),))


def _emblem_only(canvas: Canvas, frame: Frame, contact: Contact, style: Style, rng: random.Random) -> None:
    """The sign over the name of the house."""
    runs = [*_house(canvas, contact, style, rng.uniform(3.2, 4.6), frame.width)]
    if rng.random() < 0.4:
        runs.append(Run(contact.organization.name.english, style.body, 2.2, style.ink, gap=1.4))
    if rng.random() < 0.55:
        runs.append(Run(rng.choice(_SEEKING), style.body, 2.2, style.ink, gap=2.0))
        runs.append(Run(contact.fields[FieldName.URL].rstrip("/"), style.body, 2.2, style.accent, gap=0.9))
    set_between(canvas, frame, (Block(tuple(runs), Align.CENTRE, emblem=sign_of(style, rng, above=True)),))


def _told(canvas: Canvas, frame: Frame, contact: Contact, style: Style, rng: random.Random) -> None:
    """What it does."""
    title, lines = _LISTS[contact.organization.kind]
    point = rng.choice(("・", "● ", "□ ", "◆ "))
    rest = set_at_top(canvas, frame, _heading(title, style))
    rule(canvas, frame, rest.top - 1.0, blend(style.accent, style.stock, 0.5), 0.25)
    rest = set_at_foot(
        canvas, rest, Block(_house(canvas, contact, style, 2.6, rest.width), Align.RIGHT, uniform=True)
    )
    chosen = sorted(rng.sample(lines, k=min(len(lines), rng.randint(3, 5))), key=lines.index)
    rows = tuple(Run(point + line, style.body, 2.4, style.ink, gap=1.1) for line in chosen)
    set_between(canvas, rest, (Block(rows),), above=0.4)


def _outline(canvas: Canvas, frame: Frame, contact: Contact, style: Style, rng: random.Random) -> None:
    """When it was founded, and the like, in two columns."""
    rest = set_at_top(
        canvas, frame, _heading(rng.choice(("会社のあらまし", "会社概要", "COMPANY PROFILE")), style)
    )
    told = [("社　　名", contact.organization.name.japanese)]
    told += [(label, rng.choice(texts)) for label, texts in sorted(rng.sample(_OUTLINE, k=rng.randint(3, 5)), key=_OUTLINE.index)]  # fmt: skip
    rows = tuple(
        Run(
            label,
            style.body,
            2.35,
            style.accent,
            gap=1.1,
            stop=14.5,
            beside=Run(text, style.body, 2.35, style.ink),
        )
        for label, text in told
    )
    set_between(canvas, rest, (Block(rows, uniform=True),), above=0.35)


def _creed(canvas: Canvas, frame: Frame, contact: Contact, style: Style, rng: random.Random) -> None:
    """What it holds to."""
    title, lines = rng.choice(_CREEDS)
    rows = tuple(Run(line, style.display, 2.9, style.ink, gap=1.6) for line in lines)
    foot = Block(_house(canvas, contact, style, 2.5, frame.width), Align.CENTRE, uniform=True)
    rest = set_at_foot(canvas, frame, foot)
    heading = Run(title, style.display, 3.2, style.accent, tracking=0.2)
    set_between(canvas, rest, (Block((heading,), Align.CENTRE), Block(rows, Align.CENTRE)), spread=0.2)


def _hours(canvas: Canvas, frame: Frame, contact: Contact, style: Style) -> None:
    """When it is open, as a table of days."""
    rest = set_at_top(canvas, frame, _heading("診療時間", style, 3.1))
    foot = Block(_house(canvas, contact, style, 2.5, frame.width), uniform=True)
    rest = set_at_foot(canvas, rest, foot)
    rows = (
        Run("受付時間", style.body, 2.5, style.ink, stop=26.0, beside=Run("月　火　水　木　金　土", style.body, 2.5, style.ink)),
        Run("8:45～12:15", style.body, 2.5, style.ink, gap=1.4, stop=26.0, beside=Run("●　●　●　－　●　●", style.body, 2.5, style.ink)),
        Run("14:30～18:00", style.body, 2.5, style.ink, gap=1.4, stop=26.0, beside=Run("●　●　－　－　●　－", style.body, 2.5, style.ink)),
    )  # fmt: skip
    note = Run("休診日：日曜・祝日", style.body, 2.3, style.ink)
    set_between(canvas, rest, (Block(rows, uniform=True), Block((note,))), above=0.4, spread=0.3)


def _how_to_come(canvas: Canvas, frame: Frame, contact: Contact, style: Style, rng: random.Random) -> None:
    """How to get there."""
    rest = set_at_top(canvas, frame, _heading(rng.choice(("アクセス", "交通案内", "お越しの際は")), style))
    rows = tuple(
        Run(way, style.body, 2.4, style.ink, gap=1.1) for way in rng.sample(_WAYS, k=rng.randint(2, 4))
    )
    street = Run(contact.organization.address.street, style.body, 2.3, style.ink)
    place = Block(
        (*_house(canvas, contact, style, 2.7, rest.width), *wrapped(canvas, street, rest.width)), uniform=True
    )
    set_between(canvas, rest, (place, Block(rows)), spread=0.4)


def _branches(canvas: Canvas, frame: Frame, contact: Contact, style: Style, rng: random.Random) -> None:
    """Its other offices, one or two lines each."""
    rest = set_at_top(
        canvas, frame, _heading(rng.choice(("拠点のご案内", "ネットワーク", "支社・営業所")), style, 2.8)
    )
    label = rng.choice(("TEL.", "電話 ", "℡ ", "Tel "))
    blocks = [
        Block(
            (
                Run(name, style.display, 2.4, style.ink, stop=31.0, beside=Run(label + telephone, style.body, 2.3, style.ink)),
                Run(f"〒{address.postal_code} {address.street}", style.body, 2.15, style.ink, gap=0.6),
            ),
            uniform=True,
        )
        for name, address, telephone in contact.organization.branches
    ]  # fmt: skip
    set_between(canvas, rest, blocks, above=0.3, spread=0.3)
