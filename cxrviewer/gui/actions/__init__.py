"""The one table of actions and of mouse buttons, and what is made of it: menus, tool bar, help."""
