"""Measuring on a film: lengths, angles, regions and the cardiothoracic ratio, in film pixels and without a window."""
