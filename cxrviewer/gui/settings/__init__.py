"""Settings, keys, the display and recent films: their dialogs, and what is configured for one window."""
