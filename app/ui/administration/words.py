"""Terms of the administration in the language of the window."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.core.dates import office_day, office_time, parse_instant
from app.core.ids import is_id
from app.core.roles import Role
from app.operations.administration.names import Names
from app.sync.wire_sharing import Approval, ApprovalState, Matter
from app.ui.kit.words import sentence


def role_word(role: Role) -> str:
    """職員、管理職、管理者、監査担当."""
    return sentence(role.message)


def moment_whole(instant: str) -> str:
    """Day and time on the office's clock, also where it is today; empty for an empty one."""
    return office_time(parse_instant(instant)) if instant else ""


def day_of(instant: str) -> str:
    """The day on the office's clock; empty for an empty instant."""
    return office_day(parse_instant(instant)).strftime("%Y/%m/%d") if instant else ""


def kind_word(kind: str) -> str:
    """What a kind of record is called."""
    translate = QCoreApplication.translate
    words = {
        "card": translate("administration", "名刺"),
        "batch": translate("administration", "取り込み"),
        "meeting": translate("administration", "面談記録"),
        "task": translate("administration", "次のアクション"),
        "tag": translate("administration", "タグ"),
        "note": translate("administration", "メモ"),
        "post": translate("administration", "所属"),
        "delegation": translate("administration", "代行"),
    }
    return words.get(kind, kind)


def matter_word(matter: Matter) -> str:
    """What two administrators decide on."""
    translate = QCoreApplication.translate
    return {
        Matter.OPEN_CARDS: translate("administration", "退職者の名刺の引き継ぎ"),
        Matter.DISCLOSE: translate("administration", "開示請求の書類の作成"),
    }[matter]


def approval_word(one: Approval) -> str:
    """What has become of what was asked."""
    translate = QCoreApplication.translate
    if one.was_withdrawn:
        return translate("administration", "取り下げ")
    return {
        ApprovalState.WAITING: translate("administration", "承認待ち"),
        ApprovalState.APPROVED: translate("administration", "承認済み"),
        ApprovalState.REFUSED: translate("administration", "不承認"),
        ApprovalState.LAPSED: translate("administration", "期限切れ"),
    }[one.state]


def unapproved_words(one: Approval) -> str:
    """That something will not be done, to who has just said so."""
    translate = QCoreApplication.translate
    if one.was_withdrawn:
        return translate("administration", "依頼を取り下げました。何も実行されません。")
    return translate("administration", "承認しませんでした。何も実行されません。")


def answered_words(one: Approval, names: Names) -> str:
    """Who has answered, or taken it back; empty while nobody has."""
    if not one.answered_by:
        return ""
    translate = QCoreApplication.translate
    when = moment_whole(one.answered_at)
    if one.was_withdrawn:
        return translate("administration", "取り下げた日時: {when}").format(when=when)
    who = names.person(one.answered_by)
    return translate("administration", "答えた人: {name}({when})").format(name=who, when=when)


def action_words() -> dict[str, str]:
    """What the lines of the audit tell of, by their names at the server."""
    translate = QCoreApplication.translate
    return {
        "signed_in": translate("administration", "サインイン"),
        "sign_in_locked": translate("administration", "サインインのロック(失敗が続いた)"),
        "signed_out": translate("administration", "サインアウト"),
        "refresh_reused": translate("administration", "古いサインイン情報の使用(複製の疑い)"),
        "password_changed": translate("administration", "パスワードの変更"),
        "code_confirmed": translate("administration", "認証アプリの登録"),
        "code_removed": translate("administration", "認証アプリの解除"),
        "ticket_made": translate("administration", "参加コードの発行"),
        "device_enrolled": translate("administration", "端末の参加"),
        "device_revoked": translate("administration", "端末の停止"),
        "device_left": translate("administration", "端末の離脱"),
        "account_created": translate("administration", "利用者の追加"),
        "account_changed": translate("administration", "利用者の変更"),
        "provider_linked": translate("administration", "認証基盤との結び付け"),
        "provider_refused": translate("administration", "認証基盤でのサインインの失敗"),
        "invited": translate("administration", "招待の番号の発行"),
        "departments_imported": translate("administration", "部署の一括変更"),
        "settings_changed": translate("administration", "ルールの変更"),
        "card_erased": translate("administration", "名刺の消去"),
        "audit_read": translate("administration", "監査の記録の閲覧"),
        "kept_longer": translate("administration", "保存期間の延長"),
        "figures_read": translate("administration", "機関全体の集計の閲覧"),
        "contact_answered": translate("administration", "「本人に確認」への回答"),
        "rotated": translate("administration", "人事異動"),
        "rotation_undone": translate("administration", "人事異動の取り消し"),
        "approval_asked": translate("administration", "承認の依頼"),
        "approval_given": translate("administration", "承認"),
        "approval_refused": translate("administration", "不承認"),
        "approval_withdrawn": translate("administration", "承認の依頼の取り下げ"),
        "disclosed": translate("administration", "開示請求の書類の作成"),
        "delegated": translate("administration", "代行の設定"),
        "cards_opened": translate("administration", "退職者の名刺の引き継ぎ"),
    }


def detail_words(detail: Mapping[str, str], names_of: Names) -> list[tuple[str, str]]:
    """What a line of the audit tells beside who and whom, by its names at the server; without bare numbers of records."""
    translate = QCoreApplication.translate
    period = translate("administration", "保存期間({kind})")
    register = translate("administration", "ファイル簿の{item}")
    names = {
        "role": translate("administration", "役割"),
        "changed": translate("administration", "変更"),
        "made": translate("administration", "追加"),
        "cards": translate("administration", "名刺の枚数"),
        "records": translate("administration", "件数"),
        "until": translate("administration", "期限"),
        "delegate": translate("administration", "代行する人"),
        "owner": translate("administration", "名刺の所有者"),
        "matter": translate("administration", "内容"),
        "reading": translate("administration", "「部署内」が見える範囲"),
        "lease_days": translate("administration", "つながらずに見られる日数"),
        "offline": translate("administration", "端末に置く範囲"),
        "offline_years": translate("administration", "端末に置く年数"),
        **{
            f"keep_{kind}_years": period.format(kind=kind_word(kind))
            for kind in ("card", "meeting", "note", "task")
        },
        "register_office": register.format(item=translate("administration", "行政機関等の名称")),
        "register_department": register.format(item=translate("administration", "事務をつかさどる組織")),
        "register_purpose": register.format(item=translate("administration", "利用目的")),
        "register_reception": register.format(item=translate("administration", "請求を受理する組織")),
        "register_recipients": register.format(item=translate("administration", "経常的提供先")),
        "provider_issuer": translate("administration", "認証基盤の発行者"),
        "provider_client": translate("administration", "クライアント ID"),
        "provider_required": translate("administration", "サインインを認証基盤に限る"),
        "provider_first": translate("administration", "利用者との結び付け"),
        "provider_claim": translate("administration", "職員番号の項目名"),
        "provider_recheck_hours": translate("administration", "在籍の確認の間隔(時間)"),
    }
    values = {
        **{role.value: role_word(role) for role in Role},
        **{matter.value: matter_word(matter) for matter in Matter},
        "own": translate("administration", "自分のだけ"),
        "down": translate("administration", "下の部署も"),
        "up": translate("administration", "上の部署も"),
        "both": translate("administration", "上下の部署も"),
        "department": translate("administration", "自分の部署"),
        "all": translate("administration", "すべて"),
        "invitation": translate("administration", "招待の番号"),
        "mail": translate("administration", "メールアドレス"),
        "staff_number": translate("administration", "職員番号"),
        "True": translate("administration", "はい"),
        "False": translate("administration", "いいえ"),
        "role": translate("administration", "役割"),
        "disabled_at": translate("administration", "利用の停止か再開"),
        "password": translate("administration", "パスワード"),
        "provider": translate("administration", "認証基盤との結び付け"),
    }
    said = {
        name: names_of.person(value) if name in {"delegate", "owner"} else value
        for name, value in detail.items()
    }
    return [
        (names.get(name, name), " ".join(values.get(word, word) for word in value.split(" ")))
        for name, value in said.items()
        if value and not is_id(value)
    ]
