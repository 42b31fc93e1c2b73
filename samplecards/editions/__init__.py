"""The editions of made-up cards, each by itself: none knows of another."""
