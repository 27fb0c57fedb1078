"""Signing in where the host asks for it: how long it holds, and its end in every tab at once."""
