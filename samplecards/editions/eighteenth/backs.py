"""What stands on the back of a Japanese card."""

from __future__ import annotations

import random

from app.core.reading import FieldName
from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas, Run, blend
from samplecards.editions.eighteenth.setting import emblem, parted
from samplecards.extras import Extras
from samplecards.frames import Frame, rule, set_at_foot, set_at_top, set_between
from samplecards.marks import draw_band
from samplecards.organization_words import OrganizationKind
from samplecards.people import Contact
from samplecards.styles import Style

_TOLD: dict[OrganizationKind, tuple[str, tuple[str, ...]]] = {
    OrganizationKind.COMPANY: ("主な取扱業務", ("建築・土木の企画設計", "公共施設の維持管理", "情報機器の導入支援", "各種保険の取扱い", "事務用品・備品の納入", "省エネルギー診断")),
    OrganizationKind.MUNICIPALITY: ("お知らせ", ("空き家バンク登録受付中", "移住体験ツアー参加者募集", "ふるさと寄附のお願い", "春の花まつり　四月中旬", "秋の収穫祭　十一月三日")),
    OrganizationKind.MINISTRY: ("業務のご案内", ("各種補助金の申請相談", "統計資料の閲覧", "入札公告の掲示", "出前講座の受付")),
    OrganizationKind.UNIVERSITY: ("社会連携のご案内", ("市民公開講座", "共同研究のご相談", "科目等履修生の募集", "大学祭　十月末")),
    OrganizationKind.AGENCY: ("事業内容", ("会員向け研修会の開催", "経営・創業のご相談", "調査研究の受託", "機関誌の発行", "表彰・助成の実施")),
    OrganizationKind.PRACTICE: ("取扱業務", ("相続・遺言のご相談", "法人設立の手続", "契約書の作成・確認", "顧問のご依頼", "各種申請の代行")),
    OrganizationKind.HOSPITAL: ("外来のご案内", ("受付時間　八時三十分～十一時", "休診日　土曜・日曜・祝日", "健康診断（要予約）", "訪問診療のご相談")),
}  # fmt: skip


def draw_back(canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Frame:
    """The house, its work, or its branches."""
    frame = draw_band(canvas, style)
    if contact.organization.branches and rng.random() < 0.4:
        _branches(canvas, frame, contact, style, rng)
    elif rng.random() < 0.5:
        _work(canvas, frame, contact, style, rng)
    else:
        _house(canvas, frame, contact, style, extras, rng)
    return frame


def _named(contact: Contact, style: Style, size: float) -> tuple[Run, ...]:
    run = Run(contact.organization.name.japanese, style.display, size, style.ink)
    return parted(run) if len(run.text) > 13 else (run,)


def _house(
    canvas: Canvas, frame: Frame, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> None:
    runs = [*_named(contact, style, rng.uniform(3.5, 4.4))]
    if extras.slogan and contact.organization.kind is OrganizationKind.COMPANY:
        runs.insert(0, Run(extras.slogan, style.body, 2.5, style.accent))
        runs[1] = Run(runs[1].text, style.display, runs[1].size, style.ink, gap=2.0)
    if rng.random() < 0.55:
        runs.append(Run(contact.organization.name.english, style.body, 2.4, style.ink, gap=1.6))
    if rng.random() < 0.45:
        runs.append(Run(contact.fields[FieldName.URL], style.body, 2.3, style.ink, gap=2.2))
    set_between(canvas, frame, (Block(tuple(runs), Align.CENTRE, emblem=emblem(style, rng, above=True)),))


def _work(canvas: Canvas, frame: Frame, contact: Contact, style: Style, rng: random.Random) -> None:
    head, works = _TOLD[contact.organization.kind]
    sign = rng.choice(("○", "◇ ", "・", "■ "))
    rest = set_at_foot(canvas, frame, Block(_named(contact, style, 2.8), uniform=True))
    rest = set_at_top(canvas, rest, Block((Run(f"【{head}】", style.display, 3.0, style.accent),)))
    rule(canvas, frame, rest.bottom + 0.8, blend(style.accent, style.stock, 0.5), 0.2)
    chosen = rng.sample(works, k=min(len(works), rng.randint(3, 5)))
    lines = tuple(Run(sign + work, style.body, 2.55, style.ink, gap=1.4) for work in chosen)
    set_between(canvas, rest, (Block(lines),), above=0.3)


def _branches(canvas: Canvas, frame: Frame, contact: Contact, style: Style, rng: random.Random) -> None:
    title = rng.choice(("事業所一覧", "本支店のご案内", "営業所のご案内"))
    rest = set_at_top(canvas, frame, Block((Run(title, style.display, 2.9, style.accent),)))
    rule(canvas, frame, rest.top - 1.2, style.accent, 0.2)
    mark = rng.choice(("◎", "■", "【"))
    blocks = []
    for name, address, telephone in contact.organization.branches:
        shown = f"【{name}】" if mark == "【" else f"{mark}{name}"
        lines = (
            Run(f"{shown}　TEL {telephone}", style.body, 2.4, style.ink),
            Run(f"〒{address.postal_code} {address.street}", style.body, 2.2, style.ink, gap=0.6),
        )
        blocks.append(Block(lines, uniform=True))
    set_between(canvas, rest, blocks, above=0.3)
