"""The file beside what was read: each value lights up its place, and is corrected there."""
