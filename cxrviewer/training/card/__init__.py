"""The model card, for readers and for machines."""
