"""Which films a run trains on, looks at and measures on, and which films a model has seen."""
