"""From a Radiograph and a bundle to an Analysis. Knows no DICOM tags."""
