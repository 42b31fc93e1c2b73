"""Lines that say only what kind of organisation the name over them is of."""

from __future__ import annotations

import re

from app.core.reading import FieldName
from app.ocr.fields.branches import is_board, is_branch
from app.ocr.fields.naming import begins_with_form, has_form, is_generic, is_last_word, is_region_alone
from app.ocr.fields.tokens import Token

_PRACTICE = re.compile(
    r"(?:駅前|中央|市民|総合|合同|共同)?(?:(?:法律|会計|公認会計士|税務|税理士|行政書士|司法書士|社会保険労務士|社労士|労務|弁理士|弁護士|特許|商標|意匠|国際|設計|建築|構造|登記|測量|土地家屋調査士|不動産鑑定)・?)+(?:事務所|オフィス)"
)
"""What is no department of an organisation but what it is, though others call departments so."""
_CLINIC = re.compile(r"(?:国民健康保険|国保|直営|総合|中央|附属|付属|歯科|内科|外科)*(?:診療所|病院|医院)")
"""A clinic without a name of its own."""
_COMPANY = re.compile(
    r"(?:サービス|ソリューションズ?|システムズ?|テクノロジーズ?|テクノロジィ|エンジニアリング|ホールディングス|コンサルティング|コンサルタン[トツ]|パートナーズ|インターナショナル|ジャパン|プランニング"
    r"|マネジメント|ネットワークス?|コーポレーション|ロジスティクス|プロダクツ|インダストリーズ?|クリエイション|ディベロップメント|プロパティーズ?|ファシリティーズ?|エージェンシー|トレーディング|マーケティング)$"
)
"""What names of companies end with in katakana."""
_FOUNDATION = re.compile(r"(?:公益|一般)[財社]団法人\S{1,6}")
"""A foundation with a short name, which tells nothing of what it does."""


_OF_REGION = re.compile(r"(?:センター|協会|公社|機構|連合会|財団|基金|事業団|振興会|協議会)$")
"""What the bodies of prefectures and towns end with, whatever else ends so."""


def is_nameless(first: Token, second: Token) -> bool:
    """Whether the line under an organisation says only what kind of one it is: 青葉県 / 信用保証協会, 青葉堂 / 行政書士事務所."""
    one, other = first.piece.text, second.piece.text
    if first.field is not FieldName.ORGANIZATION or is_last_word(one) or other.isascii():
        return False
    if second.field is None:
        return begins_with_form(one) and _COMPANY.search(other) is not None
    if _PRACTICE.fullmatch(other):
        return True
    if second.field is FieldName.DEPARTMENT:
        if is_region_alone(one):
            return _OF_REGION.search(other) is not None
        if _FOUNDATION.fullmatch(one):
            return is_generic(other) and is_last_word(other[-4:])
        return _CLINIC.fullmatch(other) is not None and not has_form(one)
    return (
        second.field is FieldName.ORGANIZATION
        and is_last_word(other)
        and not (is_board(other) or is_branch(other))
    )
