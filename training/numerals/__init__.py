"""The net that reads the numbers of columns glyph by glyph (〇三―三一二三), trained on columns drawn from fonts."""
