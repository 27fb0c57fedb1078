"""The measuring rods: `python -m evals.<name>`; never part of the test run."""
