"""What the copilot can do: one folder a capability, in the order of the story."""
