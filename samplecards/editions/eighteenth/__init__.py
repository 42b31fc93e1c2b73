"""The eighteenth edition."""

from dataclasses import replace

from samplecards.edition import assembled
from samplecards.editions.eighteenth.looks import LAYOUT_WEIGHTS

EIGHTEENTH = replace(assembled("eighteenth"), layout_weights=LAYOUT_WEIGHTS)
