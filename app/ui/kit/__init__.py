"""Parts that every area is made of: colours, words, fields, notices, tables."""
