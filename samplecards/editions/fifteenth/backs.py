"""Backs of Japanese cards."""

from __future__ import annotations

import random

from app.core.reading import FieldName
from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas, Run, blend
from samplecards.chances import by_weight
from samplecards.editions.fifteenth.setting import emblem, in_two
from samplecards.extras import Extras
from samplecards.frames import Frame, rule, set_at_foot, set_at_top, set_between
from samplecards.marks import draw_band
from samplecards.organization_words import OrganizationKind
from samplecards.people import Contact
from samplecards.styles import Style

_OFFERS: dict[OrganizationKind, tuple[str, tuple[str, ...]]] = {
    OrganizationKind.COMPANY: ("営業品目", ("公共工事の設計・施工", "事務機器の販売・保守", "情報機器のリース", "防災用品の取扱い", "建物の点検・清掃", "産業資材の卸売")),
    OrganizationKind.MUNICIPALITY: ("まちの催し", ("四月　さくら祭り", "八月　納涼花火大会", "十月　市民マラソン", "十二月　冬の灯り", "ふるさと納税受付中")),
    OrganizationKind.MINISTRY: ("ご案内", ("補助制度のお問い合わせ", "入札・契約の情報", "各種統計の公表", "見学の受付")),
    OrganizationKind.UNIVERSITY: ("地域のみなさまへ", ("公開講座のご案内", "図書館の一般利用", "受託研究の受付", "学園祭　十一月")),
    OrganizationKind.AGENCY: ("事業のご案内", ("窓口のご案内", "各種相談会", "講座・セミナー", "採用情報", "広報誌の発行")),
    OrganizationKind.PRACTICE: ("業務のご案内", ("会社設立・登記", "相続のご相談", "顧問契約", "各種許認可の申請", "労務・年金相談")),
    OrganizationKind.HOSPITAL: ("診療案内", ("受付　午前八時半から十一時半", "休診　土曜午後・日曜・祝日", "人間ドック（予約制）", "面会時間　午後二時から")),
}  # fmt: skip


def draw_back(canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Frame:
    """The name of the organisation, what it does, or where else it is."""
    frame = draw_band(canvas, style)
    if contact.organization.branches and rng.random() < 0.45:
        _branches(canvas, frame, contact, style, rng)
    else:
        by_weight({_name_only: 50, _offers: 50}, rng)(canvas, frame, contact, style, extras, rng)
    return frame


def _name_only(
    canvas: Canvas, frame: Frame, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> None:
    name = contact.organization.name
    runs = [*_house(Run(name.japanese, style.display, rng.uniform(3.4, 4.2), style.ink))]
    if rng.random() < 0.5:
        runs.append(Run(name.english, style.body, 2.3, style.ink, gap=1.5))
    if extras.slogan and contact.organization.kind is OrganizationKind.COMPANY:
        runs.append(Run(extras.slogan, style.display, 2.5, style.accent, gap=2.4))
    if rng.random() < 0.4:
        runs.append(Run(contact.fields[FieldName.URL], style.body, 2.2, style.ink, gap=2.0))
    set_between(canvas, frame, (Block(tuple(runs), Align.CENTRE, emblem=emblem(style, rng, above=True)),))


def _offers(
    canvas: Canvas, frame: Frame, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> None:
    del extras
    title, offers = _OFFERS[contact.organization.kind]
    rest = set_at_top(canvas, frame, Block((Run(title, style.display, 3.0, style.accent),)))
    rule(canvas, frame, rest.top - 1.1, blend(style.accent, style.stock, 0.6), 0.18)
    sign = rng.choice(("・", "●", "□ ", "◆"))
    lines = tuple(
        Run(sign + offer, style.body, 2.5, style.ink, gap=1.3)
        for offer in rng.sample(offers, k=rng.randint(3, 4))
    )
    house = _house(Run(contact.organization.name.japanese, style.display, 2.7, style.ink))
    rest = set_at_foot(canvas, rest, Block(house, Align.RIGHT, uniform=True))
    set_between(canvas, rest, (Block(lines),), above=0.25)


def _branches(canvas: Canvas, frame: Frame, contact: Contact, style: Style, rng: random.Random) -> None:
    head = Run(
        rng.choice(("営業拠点", "支店・営業所のご案内", "ネットワーク")), style.display, 2.8, style.accent
    )
    rest = set_at_top(canvas, frame, Block((head,)))
    label = rng.choice(("TEL ", "電話 "))
    blocks = [
        Block(
            (
                Run(name, style.display, 2.4, style.ink),
                Run(f"〒{address.postal_code} {address.street}", style.body, 2.1, style.ink, gap=0.6),
                Run(label + telephone, style.body, 2.1, style.ink, gap=0.5),
            ),
            uniform=True,
        )
        for name, address, telephone in contact.organization.branches
    ]
    set_between(canvas, rest, blocks, above=0.2)


def _house(run: Run) -> tuple[Run, ...]:
    return in_two(run) if len(run.text) > 14 else (run,)
