"""What a radiograph is and how it is shown: grayscale, geometry, shutters, overlays, annotations. Plain values."""
