"""Bytes of a CV to text with positions to a profile; every field with its source and confidence."""
