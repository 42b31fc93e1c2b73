"""What colleagues share: this desk and the server of its office."""
