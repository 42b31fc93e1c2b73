"""The screens around the server of the office."""
