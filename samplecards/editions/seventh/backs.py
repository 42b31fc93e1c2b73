"""What stands on the backs of Japanese cards."""

from __future__ import annotations

import random
from dataclasses import replace

from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas, Run
from samplecards.editions.seventh.extras import suits
from samplecards.extras import Extras
from samplecards.frames import SPACE, Frame, set_at_top, set_between
from samplecards.marks import draw_band, draw_mark
from samplecards.organization_words import OrganizationKind
from samplecards.people import Contact
from samplecards.styles import Mark, Style

_TRADES = (
    "産業用機器の製造・販売", "情報システムの構築・保守", "公共工事・民間工事の設計施工", "省エネ設備のご提案", "水質・土壌の分析", "食品の加工および卸売",
    "人材派遣・紹介", "各種印刷物・看板の制作", "倉庫・物流業務",
)  # fmt: skip
_CREDO = (
    "一、お客様の声に耳を傾けます",
    "一、約束した納期を守ります",
    "一、安全をすべてに優先します",
    "一、地域の発展に尽くします",
    "一、技術を磨き続けます",
)
_NOTICES = {
    OrganizationKind.MUNICIPALITY: (
        "企業立地の補助制度があります。お気軽にお問い合わせください。",
        "四季の花と温泉の里へようこそ",
        "ふるさと寄附のご案内はホームページをご覧ください",
    ),
    OrganizationKind.UNIVERSITY: (
        "公開講座・共同研究のご相談を受け付けています",
        "キャンパス見学を受け付けています",
    ),
    OrganizationKind.HOSPITAL: ("診療時間 9:00〜12:00、14:00〜17:30（日・祝休診）",),
    OrganizationKind.AGENCY: ("ご相談は無料です。お気軽にお立ち寄りください。",),
}


def draw_back(canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Frame:
    """Offices, lines of business or a credo at companies; elsewhere a notice; at either the name alone."""
    frame = draw_band(canvas, style)
    branches = contact.organization.branches
    chance = rng.random()
    if branches and chance < 0.45:
        _network(canvas, frame, contact, style)
    elif branches and chance < 0.7:
        _lines(canvas, frame, style, "事業内容", rng.sample(_TRADES, rng.randint(3, 6)), "■ ")
    elif branches and chance < 0.8:
        _lines(canvas, frame, style, "私たちの約束", [*_CREDO[: rng.randint(3, 5)]], "")
    elif contact.organization.kind in _NOTICES and chance < 0.55:
        _notice(canvas, frame, contact, style, rng)
    else:
        _name_alone(canvas, frame, contact, style, extras)
    return frame


def _network(canvas: Canvas, frame: Frame, contact: Contact, style: Style) -> None:
    """The other offices, each on two lines."""
    head = Run("ネットワーク", style.display, 2.7, style.accent, tracking=0.1)
    rest = set_at_top(canvas, frame, Block((head,)))
    lines = []
    for name, address, telephone in contact.organization.branches:
        call = Run(f"TEL {telephone}", style.body, 2.1, style.ink)
        lines.append(Run(name, style.body, 2.2, style.accent, gap=1.6, beside=call, stop=15.0))
        lines.append(Run(f"〒{address.postal_code} {address.street}", style.body, 2.1, style.ink, gap=0.7))
    set_between(canvas, rest, (Block(tuple(lines), uniform=True),), above=0.15)


def _lines(canvas: Canvas, frame: Frame, style: Style, title: str, texts: list[str], before: str) -> None:
    head = Run(title, style.display, 3.0, style.ink, tracking=0.25)
    rest = set_at_top(canvas, frame, Block((head,), Align.CENTRE))
    canvas.band(frame.left + frame.width * 0.3, rest.top - SPACE / 2, frame.width * 0.4, 0.2, style.accent)
    lines = tuple(Run(before + text, style.body, 2.5, style.ink, gap=1.4) for text in texts)
    set_between(canvas, replace(rest, left=rest.left + frame.width * 0.18), (Block(lines),), above=0.35)


def _notice(canvas: Canvas, frame: Frame, contact: Contact, style: Style, rng: random.Random) -> None:
    """A line of information over the web address; towns show their hills above."""
    organization = contact.organization
    if organization.kind is OrganizationKind.MUNICIPALITY:
        foot = frame.top + frame.height * 0.55
        for start, peak, end, share, shade in (
            (0.0, 0.35, 0.75, 0.4, (134, 172, 140)),
            (0.35, 0.68, 1.0, 0.3, (104, 148, 116)),
        ):
            xs = [frame.left + frame.width * x for x in (start, peak, end)]
            top = foot - frame.height * share
            canvas.polygon([(xs[0], foot), (xs[1], top), (xs[2], foot)], shade)
    line = Run(rng.choice(_NOTICES[organization.kind]), style.body, 2.7, style.ink)
    site = Run(f"https://www.{organization.domain}/", style.body, 2.2, style.ink, gap=1.6)
    set_between(
        canvas, replace(frame, top=frame.top + frame.height * 0.6), (Block((line, site), Align.CENTRE),)
    )


def _name_alone(canvas: Canvas, frame: Frame, contact: Contact, style: Style, extras: Extras) -> None:
    side = 9.0
    if style.mark is not Mark.NONE:
        draw_mark(canvas, style, (frame.left + frame.right - side) / 2, frame.top + 7.0, side)
    organization = contact.organization
    slogan = extras.slogan if suits(extras.slogan, organization.kind) else ""
    texts = (organization.name.japanese, slogan)
    lines = tuple(
        Run(text, style.display, size, style.ink, gap=1.6)
        for text, size in zip(texts, (3.2, 2.4), strict=True)
        if text
    )
    set_between(canvas, replace(frame, top=frame.top + 7.0 + side), (Block(lines, Align.CENTRE),), above=0.25)
