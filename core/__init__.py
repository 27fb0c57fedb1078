"""The ground floor: settings, errors, storage, text, tokens, embeddings. Knows no framework and nothing of the floors above."""
