"""Names with a legal form, and what stands behind them without a space: a branch, a title."""

from __future__ import annotations

import re
from dataclasses import replace

from app.ocr.fields.branches import branches_behind, ends_in_branch
from app.ocr.fields.drafts import FRAGMENT, Piece
from app.ocr.fields.naming import is_last_word
from app.ocr.fields.post_grammar import is_rank
from app.ocr.fields.tokens import FORM, Token, department, organization, title

_TRADE = re.compile(r"(?:コンサルタント|コンサルタンツ)")
"""What a company is called as well as who works there; glued to its name, it is rather that."""
_KATAKANA_WORD = re.compile(r"[ァ-ヶー]{2}$")


def formed_tokens(piece: Piece, form_ends: int, *, form_first: bool) -> list[Token]:
    """An organisation with its legal form, and the branch and the title behind it, whose space was lost."""
    text = piece.text
    # 株式会社青嶺部長: a name of two characters at least follows the form, unless it stands before it.
    least = form_ends + 2 * form_first
    start = next((start for start in range(least, len(text) - 1) if is_rank(text[start:])), 0)
    # A word of katakana is not parted: 株式会社アオバアドバイザー.
    if start and not (_KATAKANA_WORD.search(text[: start + 1]) or _TRADE.fullmatch(text, start)):
        head, tail = piece.part(0, start), [title(piece.part(start, len(text)))]
    else:
        head, tail = piece, []
    # 青葉外国法共同事業法律事務所: the name goes on behind its form with what no company calls a part of itself.
    whole = not form_first and is_last_word(head.text[form_ends:])
    begins = () if whole else branches_behind(head.text, form_ends, form_first=form_first)
    # 株式会社青葉東京中央支店, 株式会社青葉若草支店: where the branch begins is a guess, or not known.
    unclear = len(begins) > 1 or (not begins and form_first and ends_in_branch(head.text))
    doubt = (FRAGMENT,) * unclear
    parts = [head.part(0, begins[0]), head.part(begins[0], len(head.text))] if begins else [head]
    named = replace(organization(parts[0], FORM, "pattern:legal_form"), further=doubt)
    return [named, *(replace(department(part), further=doubt) for part in parts[1:]), *tail]
