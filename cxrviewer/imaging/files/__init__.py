"""Where bytes come from: files, folders and zips, and what kind each of them is."""
