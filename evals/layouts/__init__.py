"""Families of CV layouts, one a file: each has `LAYOUTS`, a tuple of `Layout`; `evals/cv_layouts.py` names the families."""
