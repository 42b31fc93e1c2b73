"""管理: who is in the office and may do what, for those who look after its server."""
