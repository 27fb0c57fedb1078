"""The few lines that run in the browser."""
