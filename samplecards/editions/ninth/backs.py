"""Backs of Japanese cards."""

from __future__ import annotations

import random
from dataclasses import replace

from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas, Run
from samplecards.editions.ninth.spelling import street
from samplecards.extras import Extras
from samplecards.frames import SPACE, Frame, set_at_foot, set_at_top, set_between
from samplecards.marks import draw_band, draw_mark
from samplecards.organization_words import OrganizationKind
from samplecards.people import Contact
from samplecards.styles import Band, Style

_TRADES = {
    OrganizationKind.COMPANY: ("土木・建築工事の設計施工", "各種リフォーム", "産地直送品の販売", "水道・浄化槽の保守", "空き家の管理", "運送・引越", "冬期の除排雪", "太陽光発電の保守"),
    OrganizationKind.MUNICIPALITY: ("ふるさと納税受付中", "移住相談はお気軽に", "道の駅 毎日営業", "芸術祭 開催決定", "町制施行七十周年", "空き家バンク登録募集"),
    OrganizationKind.AGENCY: ("経営・金融のご相談", "専門家の派遣", "補助金の申請支援", "販路開拓支援", "事業承継のご相談", "共済制度のご案内"),
}  # fmt: skip
_GREY, _PALE = (150, 154, 158), (214, 216, 218)
_ROAD = 2.2
"""Millimetres of a road on a map."""


def draw_back(canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Frame:
    """Offices under one another; what they do, in two columns; a map; or the emblem over a wide coloured ground."""
    if contact.organization.branches and rng.random() < 0.5:
        return _offices(canvas, contact, style)
    if contact.organization.kind in _TRADES and rng.random() < 0.5:
        return _business(canvas, contact, style, rng)
    if rng.random() < 0.45:
        return _map(canvas, contact, style, rng)
    return _ground(canvas, contact, style, extras)


def _offices(canvas: Canvas, contact: Contact, style: Style) -> Frame:
    frame = draw_band(canvas, style)
    head = Block((Run(contact.organization.name.japanese, style.display, 3.0, style.ink),))
    rest = set_at_top(canvas, frame, head, 0.2)
    canvas.band(frame.left, rest.top - SPACE / 2, frame.width, 0.2, style.accent)
    blocks = []
    for name, address, telephone in contact.organization.branches:
        first = Run(f"■{name}", style.body, 2.2, style.accent)
        where = Run(f"〒{address.postal_code} {street(address)}", style.body, 2.0, style.ink, gap=0.5)
        blocks.append(Block((first, where, Run(f"TEL {telephone}", style.body, 2.0, style.ink, gap=0.5))))
    set_between(canvas, rest, blocks, above=0.0, spread=0.6)
    return frame


def _business(canvas: Canvas, contact: Contact, style: Style, rng: random.Random) -> Frame:
    frame = draw_band(canvas, replace(style, band=Band.NONE))
    organization = contact.organization
    trades = _TRADES[organization.kind]
    words = [word for word in rng.sample(trades, len(trades)) if style.body.covers(word)][:6]
    heading = "事業案内" if organization.kind is OrganizationKind.COMPANY else "お知らせ"
    title = heading if style.display.covers(heading) else organization.name.japanese
    rest = set_at_top(
        canvas, frame, Block((Run(title, style.display, 3.2, style.accent, tracking=0.2),)), 0.2
    )
    foot = Run(organization.name.japanese, style.display, 2.8, style.ink)
    rest = set_at_foot(canvas, rest, Block((foot,), Align.RIGHT), 0.2)
    for part, some in zip(rest.columns(0.5), (words[::2], words[1::2]), strict=True):
        lines = tuple(Run(f"・{word}", style.body, 2.3, style.ink, gap=1.6) for word in some)
        set_between(canvas, part, (Block(lines, uniform=True),), above=0.3)
    return frame


def _ground(canvas: Canvas, contact: Contact, style: Style, extras: Extras) -> Frame:
    height = 0.6 * canvas.height
    canvas.band(0, 0, canvas.width, height, style.accent)
    side = 12.0
    draw_mark(
        canvas,
        replace(style, accent=(255, 255, 255), stock=style.accent),
        (canvas.width - side) / 2,
        (height - side) / 2,
        side,
    )
    frame = Frame(5.5, height + 2.5, canvas.width - 5.5, canvas.height - 4.0)
    lines = [Run(contact.organization.name.japanese, style.display, 3.2, style.ink)]
    if extras.slogan:
        lines.insert(0, Run(extras.slogan, style.body, 2.2, style.ink))
    set_between(canvas, frame, (Block(tuple(lines), Align.CENTRE),))
    return frame


def _map(canvas: Canvas, contact: Contact, style: Style, rng: random.Random) -> Frame:
    """Two streets, the railway with its station, and a spot where the office is."""
    frame = draw_band(canvas, replace(style, band=Band.NONE))
    organization = contact.organization
    foot = Run(organization.name.japanese, style.display, 2.6, style.ink)
    where = Run(street(organization.address), style.body, 2.1, style.ink, gap=0.9)
    rest = set_at_foot(canvas, frame, Block((foot, where), Align.CENTRE), 0.3)
    rail, across = rest.top + 0.22 * rest.height, rest.top + 0.72 * rest.height
    along = rest.left + rng.uniform(0.3, 0.42) * rest.width
    canvas.band(rest.left, rail, rest.width, 0.9, _GREY)
    canvas.band(rest.left, across, rest.width, _ROAD, _PALE)
    canvas.band(along, rail + 0.9, _ROAD, rest.bottom - rail - 0.9, _PALE)
    canvas.band(along - 4.0, rail - 1.4, 10.0, 3.7, _GREY)
    canvas.write(Run("駅", style.body, 2.4, (255, 255, 255)), along - 0.1, rail - 0.8)
    spot = along + rng.uniform(0.2, 0.4) * rest.width
    canvas.disc(spot, across - 2.6, 1.5, style.accent)
    minutes = rng.randint(3, 18)
    note = Run(f"徒歩{minutes}分", style.body, 2.1, style.ink)
    canvas.write(note, spot + 2.4, across - 3.7)
    return frame
