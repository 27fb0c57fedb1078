"""The doors of the command line, a file for each product word: what each command takes, does and prints. `cli.py` opens them."""
