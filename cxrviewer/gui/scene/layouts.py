"""Layouts: what the window shows when it is asked for a screenshot; names only, no Qt."""

#: ``film`` the film alone, ``gradcam`` and ``lrp`` the film under that heatmap, ``compare`` all three side by side,
#: ``prior`` the film beside its prior.
LAYOUTS = ("film", "gradcam", "lrp", "compare", "prior", "settings", "train")
#: Those that are dialogs of the same name as the action that opens them: no film is needed.
DIALOGS = ("settings", "train")
