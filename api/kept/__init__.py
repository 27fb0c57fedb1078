"""What a program keeps for the owner of its key: the same stores and engines as on the screens."""
