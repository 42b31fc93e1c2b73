"""Backs of Japanese cards."""

from __future__ import annotations

import random
from dataclasses import replace

from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas, Run
from samplecards.editions.eleventh.runs import folded
from samplecards.extras import Extras
from samplecards.frames import SPACE, Frame, set_at_foot, set_at_top, set_between
from samplecards.marks import draw_band, emblem
from samplecards.organization_words import OrganizationKind
from samplecards.people import Contact
from samplecards.styles import Style

_ROAD = (206, 206, 202)
_WORK: dict[OrganizationKind, tuple[str, ...]] = {
    OrganizationKind.COMPANY: (
        "官公庁向け提案",
        "設計・施工",
        "製造・販売",
        "保守・点検",
        "コンサルティング",
    ),
    OrganizationKind.MUNICIPALITY: ("移住・定住のご相談", "ふるさと納税", "企業立地のご案内", "観光情報"),
    OrganizationKind.MINISTRY: ("地域支援", "統計調査", "各種届出の受付"),
    OrganizationKind.UNIVERSITY: ("共同研究・受託研究", "公開講座", "インターンシップ", "施設利用"),
    OrganizationKind.AGENCY: ("経営相談", "研修・セミナー", "情報提供", "会員交流"),
    OrganizationKind.PRACTICE: ("相続・遺言", "会社設立", "契約書の確認", "顧問契約"),
    OrganizationKind.HOSPITAL: ("外来診療", "健康診断", "訪問看護", "地域連携"),
}


def draw_back(canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Frame:
    """The offices, if there are several; else what is done there, the way to it, or the name alone."""
    if contact.organization.branches and rng.random() < 0.5:
        return _offices(canvas, contact, style, rng)
    match rng.randrange(3):
        case 0:
            return _services(canvas, contact, style, rng)
        case 1:
            return _way(canvas, contact, style, rng)
        case _:
            return _name_alone(canvas, contact, style, extras)


def _head(canvas: Canvas, contact: Contact, style: Style, title: str) -> tuple[Frame, Frame]:
    """Organisation and what follows, with a rule below; the whole frame and what is left."""
    frame = draw_band(canvas, style)
    name = Run(contact.organization.name.japanese, style.display, 2.9, style.ink)
    rest = set_at_top(canvas, frame, Block((name, Run(title, style.body, 2.2, style.accent, gap=1.0))))
    canvas.band(rest.left, rest.top - SPACE / 2, rest.width, 0.2, style.accent)
    return frame, replace(rest, top=rest.top + 1.0)


def _offices(canvas: Canvas, contact: Contact, style: Style, rng: random.Random) -> Frame:
    """Two lines for each."""
    frame, rest = _head(canvas, contact, style, rng.choice(("本支店", "事業所", "支店・営業所")))
    joint = rng.choice(("　TEL ", "　電話 ", "　"))
    runs = []
    for name, address, telephone in contact.organization.branches:
        runs.append(Run(name, style.display, 2.4, style.ink, gap=2.2))
        text = f"〒{address.postal_code}　{address.street}{joint}{telephone}"
        runs.append(Run(text, style.body, 2.2, style.ink, gap=0.8))
    set_between(canvas, rest, (Block(tuple(runs), uniform=True),), above=0.2)
    return frame


def _services(canvas: Canvas, contact: Contact, style: Style, rng: random.Random) -> Frame:
    """What is done there."""
    frame, rest = _head(canvas, contact, style, rng.choice(("業務のご案内", "主な業務")))
    sign = rng.choice(("・", "■ ", "○ "))
    runs = tuple(
        Run(f"{sign}{work}", style.body, 2.4, style.ink, gap=1.3) for work in _WORK[contact.organization.kind]
    )
    set_between(canvas, rest, (Block(runs),), above=0.3)
    return frame


def _way(canvas: Canvas, contact: Contact, style: Style, rng: random.Random) -> Frame:
    """A sketch of the streets."""
    frame = draw_band(canvas, style)
    rest = set_at_top(canvas, frame, Block((Run("案内図", style.display, 2.6, style.accent),)))
    sender = Run(contact.organization.address.street, style.body, 2.2, style.ink)
    rest = set_at_foot(canvas, rest, Block((sender,), Align.RIGHT))
    for share in (0.3, 0.72):
        canvas.band(rest.left, rest.top + share * rest.height, rest.width, 2.0, _ROAD)
    for share in (0.2, 0.55, 0.85):
        canvas.band(rest.left + share * rest.width, rest.top, 2.2, rest.height, _ROAD)
    x, y = rest.left + rng.choice((0.3, 0.64)) * rest.width, rest.top + 0.42 * rest.height
    canvas.band(x, y, 5.0, 4.0, style.accent)
    canvas.write(Run(rng.choice(("当所", "現在地")), style.body, 2.1, style.ink), x + 5.8, y + 1.0)
    canvas.write(
        Run("駅", style.body, 2.4, style.ink), rest.left + 0.06 * rest.width, rest.top + 0.46 * rest.height
    )
    return frame


def _name_alone(canvas: Canvas, contact: Contact, style: Style, extras: Extras) -> Frame:
    """In Japanese and in English, in the middle, on some with a motto."""
    frame = draw_band(canvas, style)
    name = contact.organization.name
    runs = folded(canvas, (Run(name.japanese, style.display, 3.6, style.ink),), frame.width)
    english = Run(name.english, style.display, 2.2, style.accent, gap=1.4)
    motto = (Run(extras.slogan, style.display, 2.4, style.ink, gap=2.6),) if extras.slogan else ()
    block = Block((*runs, english, *motto), Align.CENTRE, emblem=emblem(style, scale=1.4, above=True))
    set_between(canvas, frame, (block,))
    return frame
