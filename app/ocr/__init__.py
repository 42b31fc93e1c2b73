"""From a scanned page to cards, lines and fields."""
