"""What the pages share: session state, transcript, cards, boundary."""
