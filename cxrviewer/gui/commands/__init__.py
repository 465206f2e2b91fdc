"""What menus and keys do: to the film, to measurements, to the list and the panes."""
