"""Who knows whom: figures over plain tuples. No SQL, no Qt."""
