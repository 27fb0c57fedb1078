"""What is kept about a person, as something they may take along or have erased."""
