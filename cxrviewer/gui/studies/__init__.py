"""The list of patients, studies and films at the side of the window."""
