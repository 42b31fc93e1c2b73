"""Kinds of options that several commands take."""

from __future__ import annotations

from typing import Any

import click

from app.core.dates import PartialDate
from app.core.visibility import Visibility
from app.operations.batches import SheetRange


class DateType(click.ParamType[PartialDate]):
    """A day, a month, a year, or nothing (unknown)."""

    name = "YYYY[-MM[-DD]]"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> PartialDate:
        if isinstance(value, PartialDate):
            return value
        try:
            return PartialDate.parse("" if value == "unknown" else str(value))
        except ValueError:
            self.fail(
                f"「{value}」は日付ではありません。2026-01-15、2026-01、2026 か unknown と指定してください。",
                param,
                ctx,
            )


class SheetsType(click.ParamType[SheetRange]):
    """Sheets n–m of a batch."""

    name = "N-M"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> SheetRange:  # noqa: ARG002
        return value if isinstance(value, SheetRange) else SheetRange.parse(str(value))


DATE = DateType()
SHEETS = SheetsType()
VISIBILITY = click.Choice([str(item) for item in Visibility])
