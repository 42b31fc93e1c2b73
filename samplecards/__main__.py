"""``python -m samplecards OUT --count N --seed S``: write a stack of scanned cards and its truth."""

from __future__ import annotations

from pathlib import Path

import click

from samplecards.layouts import Layout
from samplecards.stacks import write_stack


@click.command()
@click.argument("out", type=click.Path(file_okay=False, path_type=Path))
@click.option("--count", type=click.IntRange(min=1), default=20, show_default=True, help="How many cards.")
@click.option("--seed", type=int, default=1, show_default=True, help="Equal seeds give equal cards.")
@click.option("--simplex", is_flag=True, help="Scan the fronts only.")
@click.option(
    "--layout", type=click.Choice([layout.value for layout in Layout]), help="Only cards of this layout."
)
def main(out: Path, count: int, seed: int, simplex: bool, layout: str | None) -> None:
    """Write a stack of scanned business cards, made up, into the folder OUT."""
    write_stack(out, count, seed, duplex=not simplex, layout=Layout(layout) if layout else None)
    click.echo(f"{count} cards in {out}")


if __name__ == "__main__":
    main()
