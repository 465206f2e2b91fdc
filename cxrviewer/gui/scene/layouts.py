"""Layouts: what the window shows when it is asked for a screenshot; names only, no Qt."""

#: ``film`` the film alone, ``gradcam`` and ``lrp`` the film under that heatmap, ``compare`` all three side by side.
LAYOUTS = ("film", "gradcam", "lrp", "compare")
