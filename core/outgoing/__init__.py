"""What was sent where: each request that left this machine for a person, without its words."""
