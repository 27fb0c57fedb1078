"""The page of applications: the board, one application, and what is due."""
