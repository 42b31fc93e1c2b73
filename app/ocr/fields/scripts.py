"""In which script a card is set: on one that has no Japanese, Latin letters are no second version of anything."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from app.core.reading import SideReading
from app.ocr.fields.drafts import Draft

EVIDENCE = "fits:script"
_JAPANESE = re.compile(r"[\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff]{2}")
"""One such character alone may be a misread mark."""


def confirm_script(drafts: Iterable[Draft], sides: Sequence[SideReading]) -> None:
    """Add ``fits:script`` to values in Latin letters where no line of the card is Japanese.

    Beside Japanese ones they are the second version of a value, or the logo.
    """
    if any(_JAPANESE.search(line.text) for side in sides for line in side.lines):
        return
    for draft in drafts:
        if draft.value.isascii() and any(map(str.isalpha, draft.value)):
            draft.add(EVIDENCE)
