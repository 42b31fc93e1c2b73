"""What ships beside the code: fonts, models and word lists."""
