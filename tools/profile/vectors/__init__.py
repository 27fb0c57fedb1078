"""The vectors of facts in the database, for several processes on the same data (docs/decisions/0136)."""
