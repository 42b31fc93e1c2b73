"""Devices on USB: what is plugged in, and a pipe of bulk transfers to one interface of one of them."""
