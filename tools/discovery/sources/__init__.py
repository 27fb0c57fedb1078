"""What each board answers, turned into `Found`: one file a board."""
