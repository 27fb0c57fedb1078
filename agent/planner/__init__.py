"""How the offline model understands a message and words its answers. Plain code and data; no framework."""
