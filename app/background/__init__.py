"""What runs beside the window: processes of their own with an open session, and what passes between them."""
