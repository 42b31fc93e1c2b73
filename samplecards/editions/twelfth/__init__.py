"""The twelfth edition."""

from dataclasses import replace

from samplecards.edition import assembled
from samplecards.editions.twelfth.looks import LAYOUT_WEIGHTS

TWELFTH = replace(assembled("twelfth"), layout_weights=LAYOUT_WEIGHTS)
