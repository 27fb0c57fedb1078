"""The page of privacy: what is stored, what was sent where, taking it along, erasing it, and a visit that leaves nothing."""
