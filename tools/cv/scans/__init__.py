"""Pictures of text, as a scanner or a camera makes them, into words with places."""
