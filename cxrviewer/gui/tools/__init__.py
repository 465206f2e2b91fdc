"""What mouse and keys do on a canvas: windowing, measuring, the lens."""
