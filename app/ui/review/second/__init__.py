"""二人目の入力: the same field typed once more by somebody who does not see what was read."""
