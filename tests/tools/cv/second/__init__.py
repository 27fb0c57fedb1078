"""Tests of the second reading, by a model."""
