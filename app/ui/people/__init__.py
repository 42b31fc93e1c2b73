"""人物: finding people, and all that is known of one."""
