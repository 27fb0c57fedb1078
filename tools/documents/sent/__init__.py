"""Frozen copies of what was sent: bytes and words as they were that day, whatever is revised later."""
