"""What poisoned words can do: a model that obeys everything it reads, in front of the real agent, tools and stores."""
