"""Lists that administrators hand in as CSV: their lines, and the one refusal of what is no such list."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Sequence
from http import HTTPStatus

from server.problems import Refused


def read(
    text: str, columns: Collection[str], needed: Sequence[str], most: int
) -> list[tuple[int, dict[str, str]]]:
    """Each line with its number, and in it every one of ``columns``: without spaces around it, empty where it is not there.

    Raises Refused (``list_invalid``) where the head lacks one of ``needed``, or there are more than ``most`` lines.
    """
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        lines = [
            (reader.line_num, {column: (line.get(column) or "").strip() for column in columns})
            for line in reader
        ]
    except csv.Error as error:
        raise _refused(needed, most) from error
    if not set(needed) <= set(reader.fieldnames or ()) or len(lines) > most:
        raise _refused(needed, most)
    return lines


def _refused(needed: Sequence[str], most: int) -> Refused:
    return Refused(
        HTTPStatus.UNPROCESSABLE_ENTITY,
        "list_invalid",
        "見出しに{needed}のある CSV を、{most} 行までに分けて取り込んでください。何も変更していません。",
        needed="と".join(f"「{column}」" for column in needed),
        most=most,
    )
