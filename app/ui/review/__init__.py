"""確認: what the machine was not sure of, card by card."""
