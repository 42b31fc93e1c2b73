"""The ninth edition: small print shops of the countryside, a co-op's print corner, and offices that print for themselves."""

from dataclasses import replace

from samplecards.edition import assembled
from samplecards.layouts import Layout

_WEIGHTS = {Layout.HORIZONTAL: 46, Layout.VERTICAL: 30, Layout.BILINGUAL: 17, Layout.ENGLISH: 7}
"""Old shops set many cards vertically."""

NINTH = replace(assembled("ninth"), layout_weights=_WEIGHTS)
