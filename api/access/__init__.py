"""Who may ask what, how often, and who says so."""
