"""The eleventh edition."""

from dataclasses import replace

from samplecards.edition import assembled
from samplecards.editions.eleventh.looks import LAYOUT_WEIGHTS

ELEVENTH = replace(assembled("eleventh"), layout_weights=LAYOUT_WEIGHTS)
