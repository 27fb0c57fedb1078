"""The page of documents: a document with what changed in it, its lines, its versions and what was sent of it."""
