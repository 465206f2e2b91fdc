"""Where a score came from: Grad-CAM, layer-wise relevance propagation and the heatmaps they give. Opens no files."""
