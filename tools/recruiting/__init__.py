"""Several people for one job, for those who choose: evidence, an order only where somebody asks for one, and a log."""
