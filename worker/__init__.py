"""A process that works bulk jobs off: `python -m worker`, as many as wanted, on any machine that reaches the database."""
