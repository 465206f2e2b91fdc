"""The canvas and what surrounds it: panes side by side, banners, frames, notices."""
