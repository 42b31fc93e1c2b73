"""A driver in a process of its own, which may hang or die, and holds no secret."""
