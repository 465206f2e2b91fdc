"""The window: turns gestures into requests and results into pixels on a screen."""
