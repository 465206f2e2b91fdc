"""A finished model measured: figures, calibration, shortcuts, robustness, failures, other hospitals."""
