"""開示請求: what the whole office holds on a person, as paper, once two administrators have agreed.

The office's server gathers it; this desk keeps nothing of it but the file that is asked for.
"""

from __future__ import annotations

from app.core.dates import office_time, parse_instant
from app.core.errors import DamagedError, ImageError
from app.core.ids import new_id
from app.core.inventory import FIELDS, KIND_NAMES, column_name, value_text
from app.core.reading import FieldName
from app.operations.at_server import at_server
from app.operations.joining import Connect
from app.operations.paper import letterhead
from app.operations.session import Session
from app.reports.files import Output
from app.reports.pdf.disclosure import DisclosedCopy, DisclosureData, write_disclosure
from app.sync.client import Client, ServerError, pinned_transport
from app.sync.privacy import Privacy
from app.sync.sharing import Sharing
from app.sync.wire_privacy import (
    AskDisclosure,
    DisclosedCard,
    DisclosedLine,
    DisclosedRegion,
    Disclosure,
    Wanted,
)
from app.sync.wire_sharing import Approval, Matter

TITLE = "保有個人情報の写し"

_NOTES = (
    "この写しは、共有サーバーにある記録を、公開範囲にかかわらずすべて集めたものです。",
    "交付の前に、請求者以外の個人に関する情報など、開示できない情報がないかを確かめてください(個人情報の保護に関する法律第78条)。",
)


def ask(session: Session, wanted: Wanted, why: str, *, connect: Connect = pinned_transport) -> Approval:
    """Ask a second administrator. Raises ServerError (``namesakes`` where only a name is given)."""
    with at_server(session, connect=connect) as (client, _):
        return Privacy(client).ask_disclosure(AskDisclosure(new_id(), wanted, why))


def asked(session: Session, *, connect: Connect = pinned_transport) -> list[Approval]:
    """What administrators have asked each other of this kind in the last year, the newest first."""
    with at_server(session, connect=connect) as (client, _):
        return [item for item in Sharing(client).approvals().approvals if item.matter is Matter.DISCLOSE]


def answer(
    session: Session, approval: str, *, approved: bool, connect: Connect = pinned_transport
) -> Approval:
    """Approve what another administrator has asked, or refuse it. Raises ServerError."""
    with at_server(session, connect=connect) as (client, _):
        return Sharing(client).answer_approval(approval, approved=approved)


def take(session: Session, approval: str, out: Output, *, connect: Connect = pinned_transport) -> int:
    """Write what was approved as a PDF; of how many cards. Raises ServerError, and what ``opened`` raises."""
    with at_server(session, connect=connect) as (client, _):
        found = Privacy(client).take_disclosure(approval)
        pictures = {
            _key(region): picture
            for card in found.cards
            for region in card.regions
            if (picture := _picture(client, approval, region))
        }
    write_disclosure(_paper(session, found), pictures.get, out)
    session.saw("print")
    return len(found.cards)


def _picture(client: Client, approval: str, region: DisclosedRegion) -> bytes | None:
    """The piece of a page that shows a card; None where the server has no image of it, or a damaged one."""
    from app.ocr.imaging.decode import decode_image
    from app.ocr.imaging.thumbnail import thumbnail

    try:
        page = decode_image(Privacy(client).disclosed_page(approval, region.page))
    except ServerError as error:
        if error.code != "not_found":
            raise
        return None
    except (DamagedError, ImageError):
        return None
    return thumbnail(page, region.quad)


def _key(region: DisclosedRegion) -> str:
    return f"{region.page} {region.quad}"


def _paper(session: Session, found: Disclosure) -> DisclosureData:
    wanted = found.wanted
    return DisclosureData(
        head=letterhead(session, TITLE),
        facts=tuple(
            (label, text)
            for label, text in (
                ("請求に係る者", wanted.name),
                ("組織", wanted.organization),
                ("メール", wanted.mail),
                ("電話", wanted.telephone),
                ("依頼した管理者", found.asked_by),
                ("承認した管理者", found.approved_by),
                ("取り出した日時", office_time(parse_instant(found.now))),
                ("名刺", f"{len(found.cards)} 枚"),
                (
                    "同名の別人の名刺",
                    f"{found.namesakes} 枚(含めていません)" if found.namesakes else "",
                ),
            )
            if text
        ),
        notes=_NOTES,
        cards=tuple(_copy(card) for card in found.cards),
    )


def _copy(card: DisclosedCard) -> DisclosedCopy:
    return DisclosedCopy(
        pictures=tuple(_key(region) for region in card.regions),
        fields=tuple(
            (FIELDS[field], card.fields[field.value]) for field in FieldName if field.value in card.fields
        ),
        facts=(
            *(
                (column_name("card", column), value_text(column, value))
                for column, value in card.about.values.items()
            ),
            ("作成日時", value_text("at", card.about.at)),
            ("操作者", card.about.by),
        ),
        history=tuple(_told(line) for line in card.lines),
    )


def _told(line: DisclosedLine) -> tuple[str, str, str, str]:
    said = "\n".join(
        f"{column_name(line.kind, column)}: {value_text(column, value)}"
        for column, value in line.values.items()
    )
    kind = KIND_NAMES.get(line.kind, line.kind) + ("(取り消し済み)" if line.revoked else "")
    return value_text("at", line.at), kind, line.by, said
