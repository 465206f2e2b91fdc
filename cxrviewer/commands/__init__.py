"""What the console commands do, by area; `cxrviewer.cli` holds their options."""
