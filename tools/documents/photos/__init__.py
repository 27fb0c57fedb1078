"""Photos that a person gave for their documents: cleaned before they are kept, and gone with everything else."""
