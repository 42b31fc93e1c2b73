"""The encrypted store: keys, connection, records, the door for writes, search, images, backup."""
