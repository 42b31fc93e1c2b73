"""設定: how the window looks, who is at work, backup, reading, checks, staff."""
