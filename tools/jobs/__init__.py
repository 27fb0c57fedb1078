"""A job ad to requirements, and how well a person fits them."""
