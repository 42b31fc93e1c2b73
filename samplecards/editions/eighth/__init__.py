"""The eighth edition."""

from dataclasses import replace

from samplecards.edition import assembled
from samplecards.editions.eighth.looks import LAYOUT_WEIGHTS

EIGHTH = replace(assembled("eighth"), layout_weights=LAYOUT_WEIGHTS)
