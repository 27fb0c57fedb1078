"""Skills by name: a lexicon of our own and how its skills are found in a text. Reading and fit both stand on it."""
