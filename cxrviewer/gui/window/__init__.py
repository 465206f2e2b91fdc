"""The window itself: puts the parts together, starts them, photographs them."""
