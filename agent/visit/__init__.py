"""What belongs to a person's visits on the screens: what they chose there, and what they thought of an answer."""
