"""What is shown of a film and how: plain values that every canvas draws from."""
