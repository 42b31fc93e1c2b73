"""The fifteenth edition."""

from dataclasses import replace

from samplecards.edition import assembled
from samplecards.editions.fifteenth.looks import LAYOUT_WEIGHTS

FIFTEENTH = replace(assembled("fifteenth"), layout_weights=LAYOUT_WEIGHTS)
