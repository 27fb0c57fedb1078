"""The same engines over HTTP."""
