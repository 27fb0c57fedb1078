"""Many CVs as one job: a queue in the database, worked off by any number of processes (docs/decisions/0135)."""
