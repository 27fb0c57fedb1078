"""Verdicts proposed by a language model, kept to what its quotes bear out. Optional: the judgement without one is the floor."""
