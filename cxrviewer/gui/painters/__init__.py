"""Draws one kind of thing each: the film, a heatmap, words, measurements, outlines."""
