"""Who runs a turn: a process that shows signs of life, and that any other may ask to stop."""
