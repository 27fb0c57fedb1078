"""People who sign in to the HTTP interface with a password, and the tokens they then show."""
