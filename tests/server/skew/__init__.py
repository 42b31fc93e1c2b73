"""Version skew: conversations of kept versions, played against the server and the client of today."""
