"""Which films there are: found, grouped by patient, study and series, and hung side by side."""
