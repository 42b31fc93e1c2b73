"""取り込み: stacks come in, and are corrected afterwards."""
