"""Enishi (縁): business cards, people and support cases of a public office."""
