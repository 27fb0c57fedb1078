"""Feedback on a CV: what the file and its words could do better, each with the line it is about."""
