"""From a file or folder to a Radiograph: decoding, the grayscale pipeline, geometry. Knows no models."""
