"""What administrators, leads and auditors do for the whole office, most of it at its server."""
