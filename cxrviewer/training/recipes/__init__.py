"""Recipes: complete training configurations by name, their changes, and their words."""
