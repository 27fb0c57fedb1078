"""Finding jobs: public boards asked because a person said so, the answers ranked by the same fit as a pasted ad."""
