"""From an Analysis to files: JSON, pictures, tables, a report. Runs no model."""
