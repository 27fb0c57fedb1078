"""CVs and letters in which every line points at a fact: drafted, checked, rendered."""
