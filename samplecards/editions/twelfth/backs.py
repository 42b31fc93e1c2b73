"""Backs of Japanese cards."""

from __future__ import annotations

import random
from dataclasses import replace

from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas, Run
from samplecards.chances import one_of
from samplecards.editions.twelfth.extras import has_motto
from samplecards.editions.twelfth.runs import folded
from samplecards.extras import Extras
from samplecards.frames import SPACE, Frame, set_at_top, set_between
from samplecards.marks import draw_band, emblem
from samplecards.organization_words import OrganizationKind
from samplecards.people import Contact
from samplecards.styles import Style

_WORK: dict[OrganizationKind, tuple[str, ...]] = {
    OrganizationKind.COMPANY: (
        "官公庁・自治体向けサービス",
        "企画・設計",
        "製造・加工",
        "施工管理",
        "アフターサポート",
    ),
    OrganizationKind.MUNICIPALITY: (
        "産業団地のご紹介",
        "空き家バンク",
        "子育て支援",
        "文化財と観光",
        "ふるさと応援寄附金",
    ),
    OrganizationKind.MINISTRY: ("地域との連携", "調査・統計の公表", "申請・届出の窓口"),
    OrganizationKind.UNIVERSITY: ("産学官の共同研究", "社会人の学び直し", "技術相談", "図書館の一般開放"),
    OrganizationKind.AGENCY: ("窓口相談・専門家派遣", "各種研修", "助成金のご案内", "会館のご利用"),
    OrganizationKind.PRACTICE: ("初回相談無料", "事業承継・相続", "労務管理", "契約・知的財産"),
    OrganizationKind.HOSPITAL: ("総合診療", "人間ドック", "在宅医療", "救急受付 二十四時間"),
}


def draw_back(canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Frame:
    """The offices, if there are several; else what is done there, lines to write on, or the name alone."""
    if contact.organization.branches and rng.random() < 0.5:
        return _offices(canvas, contact, style, rng)
    match rng.choices(range(3), (40, 15, 45))[0]:
        case 0:
            return _services(canvas, contact, style, rng)
        case 1:
            return _for_notes(canvas, contact, style, rng)
        case _:
            return _name_alone(canvas, contact, style, extras, rng)


def _offices(canvas: Canvas, contact: Contact, style: Style, rng: random.Random) -> Frame:
    """A table: the names in a column, place and telephone on its right, thin rules between them."""
    frame = draw_band(canvas, style)
    title = Run(one_of(("拠点一覧", "事業所一覧", "本支店"), rng), style.display, 2.6, style.accent)
    head = Run(contact.organization.name.japanese, style.display, 2.8, style.ink, beside=title)
    rest = set_at_top(canvas, frame, Block((head,)))
    label = one_of(("TEL ", "電話 ", ""), rng)
    branches = contact.organization.branches
    height = min(rest.height / len(branches), 10.5)
    for row, (name, address, telephone) in enumerate(branches):
        top = rest.top + row * height
        canvas.band(rest.left, top - SPACE / 2, rest.width, 0.12, style.accent)
        left, right = replace(rest, top=top, bottom=top + height - SPACE).columns(0.27)
        street = Run(f"〒{address.postal_code} {address.street}", style.body, 2.15, style.ink)
        call = Run(f"{label}{telephone}", style.body, 2.15, style.ink, gap=0.8)
        set_between(canvas, left, (Block((Run(name, style.body, 2.4, style.ink),)),), above=0.1)
        set_between(canvas, right, (Block((street, call), uniform=True),), above=0.1)
    return frame


def _services(canvas: Canvas, contact: Contact, style: Style, rng: random.Random) -> Frame:
    """What is done there, below the name."""
    frame = draw_band(canvas, style)
    name = Run(contact.organization.name.japanese, style.display, 3.0, style.ink)
    rest = set_at_top(canvas, frame, Block(folded(canvas, (name,), frame.width), uniform=True))
    sign = rng.choice(("・", "・", "■ "))
    works = rng.sample(_WORK[contact.organization.kind], k=3)
    runs = tuple(Run(f"{sign}{work}", style.body, 2.5, style.ink, gap=1.4) for work in works)
    title = Run(rng.choice(("主な業務", "業務内容")), style.display, 2.5, style.accent)
    indented = replace(rest, left=rest.left + rng.choice((0.0, 0.3, 0.45)) * rest.width)
    set_between(canvas, indented, (Block((title,)), Block(runs)), above=0.6)
    return frame


def _for_notes(canvas: Canvas, contact: Contact, style: Style, rng: random.Random) -> Frame:
    """Lines to write on, for the next appointment or for anything."""
    frame = draw_band(canvas, style)
    word = "次回のご予約" if contact.organization.kind is OrganizationKind.HOSPITAL else "備考"
    rest = set_at_top(canvas, frame, Block((Run(word, style.display, 2.5, style.accent),)))
    lines = rng.choice((4, 5))
    for line in range(1, lines + 1):
        canvas.band(rest.left, rest.top + line * rest.height / (lines + 0.5), rest.width, 0.12, style.accent)
    return frame


def _name_alone(canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Frame:
    """In Japanese and in English, in the middle or at the left, on some with a motto."""
    frame = draw_band(canvas, style)
    name = contact.organization.name
    runs = folded(canvas, (Run(name.japanese, style.display, 3.6, style.ink),), frame.width)
    english = Run(name.english, style.display, 2.2, style.accent, gap=1.4)
    motto = (
        (Run(extras.slogan, style.display, 2.4, style.ink, gap=2.6),)
        if extras.slogan and has_motto(contact.organization.kind)
        else ()
    )
    align = rng.choice((Align.CENTRE, Align.CENTRE, Align.LEFT))
    logo = emblem(style, scale=1.4, above=True)
    set_between(canvas, frame, (Block((*runs, english, *motto), align, emblem=logo),))
    return frame
