"""Figures, files and text that everything about training uses."""
