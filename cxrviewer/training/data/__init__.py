"""Labelled films: what they are, which belong together, what tells them apart besides the disease, and their parts."""
