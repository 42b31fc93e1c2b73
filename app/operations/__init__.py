"""What a user does, one typed function for each action. Each returns what changed; undo knows how to take it back."""
