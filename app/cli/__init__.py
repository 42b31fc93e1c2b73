"""`enishi`: the operations without a window."""
