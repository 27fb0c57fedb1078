"""Working off what waits: who has which file, until when, and what comes of it."""
