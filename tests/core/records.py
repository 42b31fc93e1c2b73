"""An example of every kind of record, made from its types, so that a new kind or column has one too."""

from __future__ import annotations

import dataclasses
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

from app.core.dates import PartialDate
from app.core.ids import new_id
from app.core.records import Kind, Record


def example(kind: Kind) -> Record:
    """A record with something in every column."""
    hints = get_type_hints(kind.record)
    return kind.record(id=new_id(), **{column: _value(hints[column]) for column in kind.columns})


def _value(hint: Any) -> Any:
    if hint is PartialDate:
        return PartialDate(2026, 4)
    if get_origin(hint) is tuple:
        inner = [argument for argument in get_args(hint) if argument is not Ellipsis]
        return tuple(map(_value, inner))
    if get_origin(hint) is Union or type(None) in get_args(hint):
        return _value(next(argument for argument in get_args(hint) if argument is not type(None)))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return list(hint)[-1]
    if dataclasses.is_dataclass(hint):
        hints = get_type_hints(hint)
        return hint(**{item.name: _value(hints[item.name]) for item in dataclasses.fields(hint)})  # type: ignore[operator]
    return {bool: True, int: 3, float: 0.5, str: "名刺"}[hint]
