"""DICOM headers and pixel data as the program's own values."""
