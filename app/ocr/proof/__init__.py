"""Evidence that needs the image: what other readers make of a line, and ink that nobody has read."""
