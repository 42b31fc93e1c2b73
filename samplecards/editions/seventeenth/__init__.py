"""The seventeenth edition."""

from dataclasses import replace

from samplecards.edition import assembled
from samplecards.editions.seventeenth.looks import LAYOUT_WEIGHTS

SEVENTEENTH = replace(assembled("seventeenth"), layout_weights=LAYOUT_WEIGHTS)
