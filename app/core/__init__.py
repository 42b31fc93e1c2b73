"""What things are: records, ids, dates, text and readings. No Qt, no SQL, no files of the user."""
