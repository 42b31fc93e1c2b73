"""The tenth edition: design bureaus and corporate printing departments of large cities."""

from dataclasses import replace

from samplecards.edition import assembled
from samplecards.layouts import Layout

_WEIGHTS = {Layout.HORIZONTAL: 52, Layout.VERTICAL: 23, Layout.BILINGUAL: 17, Layout.ENGLISH: 8}

TENTH = replace(assembled("tenth"), layout_weights=_WEIGHTS)
