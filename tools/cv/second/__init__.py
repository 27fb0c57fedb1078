"""A second reading by a language model, kept to what stands in the file. Optional: the reading without one is the floor."""
