"""Pixels: decoding a page, finding its cards, cropping and turning them."""
