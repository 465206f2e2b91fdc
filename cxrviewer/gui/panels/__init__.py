"""What the model says, beside the film: probabilities, limits, checks, the heatmap's controls."""
