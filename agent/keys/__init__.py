"""Keys of programs that speak to the HTTP interface."""
