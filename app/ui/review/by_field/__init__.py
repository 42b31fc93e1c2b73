"""項目ごと: one kind of field after the other, as rows of a piece of the card and its text."""
