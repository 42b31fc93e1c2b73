"""Made-up Japanese business cards, as printed and as scanned, with the truth beside each."""

from samplecards.canvas import TextLine
from samplecards.cards import CardImage, CardTruth, SideTruth, draw_card
from samplecards.layouts import Layout
from samplecards.people import Contact
from samplecards.population import generate_people
from samplecards.scanner import Page, PlacedSide, Scan, ScanFaults, scan, sheet_of
from samplecards.splits import Split
from samplecards.stacks import TRUTH_FILE, FiledSheet, SampleSheet, encode, stack, write_stack

GENERATION = 5
"""Counts up where the cards of equal arguments become others, so that figures taken on them are not compared."""

__all__ = [
    "GENERATION", "TRUTH_FILE", "CardImage", "CardTruth", "Contact", "FiledSheet", "Layout", "Page", "PlacedSide",
    "SampleSheet", "Scan", "ScanFaults", "SideTruth", "Split", "TextLine", "draw_card", "encode", "generate_people", "scan",
    "sheet_of", "stack", "write_stack",
]  # fmt: skip
