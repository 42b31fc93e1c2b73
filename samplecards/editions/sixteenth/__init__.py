"""The sixteenth edition."""

from dataclasses import replace

from samplecards.edition import assembled
from samplecards.editions.sixteenth.looks import LAYOUT_WEIGHTS

SIXTEENTH = replace(assembled("sixteenth"), layout_weights=LAYOUT_WEIGHTS)
