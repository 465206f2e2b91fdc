"""Words on films: what burned-in text and markers do to a model's answers and heatmaps."""
