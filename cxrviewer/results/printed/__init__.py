"""The report of one film on one page of paper: laid out once, drawn as PDF or on a printer."""
