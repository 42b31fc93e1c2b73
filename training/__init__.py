"""What fits the models that ship: run on a developer's machine, not part of the program."""
