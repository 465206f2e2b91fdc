"""How the window looks: theme, icons, and the few kinds of label, box and form that it is made of."""
