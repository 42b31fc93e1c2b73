"""What somebody is in charge of, which is a department beside a title and a title where no other stands."""

from __future__ import annotations

from dataclasses import replace

from app.core.reading import FieldName
from app.ocr.fields.post_grammar import charge_begins, is_area
from app.ocr.fields.tokens import CHARGE, QUALIFICATION, SECOND, Token

_POST = {FieldName.DEPARTMENT, FieldName.TITLE}


def with_charges(tokens: list[Token]) -> list[Token]:
    """Beside a title, what somebody is in charge of is the department: 河川担当 主査; else it is the title: 渉外担当.

    What a card says in English says it a second time, and is no title beside it.
    """
    charges = [token for token in tokens if token.field in _POST and is_area(token.piece.text)]
    titled = [
        token
        for token in tokens
        if token.field is FieldName.TITLE
        and token.role > QUALIFICATION
        and token.evidence != SECOND
        and not token.piece.text.isascii()
        and token not in charges
    ]
    if titled:
        return [
            replace(token, field=FieldName.DEPARTMENT, further=(*token.further, CHARGE))
            if token in charges
            else token
            for token in tokens
        ]
    result: list[Token] = []
    for token in tokens:
        text = token.piece.text
        if token in charges:
            result.append(replace(token, field=FieldName.TITLE, further=(*token.further, CHARGE)))
        elif token.field is FieldName.DEPARTMENT and (stop := charge_begins(text)):
            # 第一営業部営業担当, of whom the card tells no other title.
            result += [
                replace(token, piece=token.piece.part(0, stop), further=(CHARGE,)),
                replace(
                    token,
                    field=FieldName.TITLE,
                    piece=token.piece.part(stop, len(text)),
                    evidence="dictionary:title",
                    further=(CHARGE,),
                ),
            ]
        else:
            result.append(token)
    return result
