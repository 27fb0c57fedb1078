"""Choosing among people: the log of who looked and who decided."""
