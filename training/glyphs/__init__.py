"""What the nets for single glyphs share: fonts, scans drawn from them, training, and judging by designs not seen."""
