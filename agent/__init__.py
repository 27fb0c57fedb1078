"""The conversation: one agent over the tools, its events, its models, its failures."""
