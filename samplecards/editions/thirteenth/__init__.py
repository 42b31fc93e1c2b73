"""The thirteenth edition."""

from dataclasses import replace

from samplecards.edition import assembled
from samplecards.editions.thirteenth.looks import LAYOUT_WEIGHTS

THIRTEENTH = replace(assembled("thirteenth"), layout_weights=LAYOUT_WEIGHTS)
