"""A CV or letter worded by a language model, kept to what facts bear out. Optional: the draft without one is the floor."""
