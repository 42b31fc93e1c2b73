"""The net that tells variants of one kanji apart (崎 and 﨑, 高 and 髙), trained on glyphs drawn from fonts."""
