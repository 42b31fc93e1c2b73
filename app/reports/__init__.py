"""Paper and tables: plain data in, a file out."""
