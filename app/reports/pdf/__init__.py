"""The printed reports."""
