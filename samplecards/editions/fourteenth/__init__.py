"""The fourteenth edition."""

from dataclasses import replace

from samplecards.edition import assembled
from samplecards.editions.fourteenth.looks import LAYOUT_WEIGHTS

FOURTEENTH = replace(assembled("fourteenth"), layout_weights=LAYOUT_WEIGHTS)
