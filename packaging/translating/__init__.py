"""What is translated: where the window's words are found beside its own source."""
