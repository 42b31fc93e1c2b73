"""The labels before telephones, mail and web addresses."""

from __future__ import annotations

from app.core.reading import FieldName

Labels = dict[FieldName, str]
"""With the space that follows; empty texts where nothing is said."""

_LABELLED = (FieldName.TEL, FieldName.FAX, FieldName.MOBILE, FieldName.EMAIL, FieldName.URL)


def label_sets(*sets: tuple[str, ...]) -> tuple[Labels, ...]:
    """Sets of labels for telephone, fax, mobile telephone, mail and web, in this order."""
    return tuple(dict(zip(_LABELLED, labels, strict=True)) for labels in sets)
