"""The copilot's tools for programs that bring a language model of their own (Model Context Protocol)."""
