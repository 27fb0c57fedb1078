"""Where an ad comes from: a file, or a link that the person typed."""
