"""Requests that a program sends again: done once, answered twice."""
