"""Work behind the window: threads, jobs, which films are open, and what is being done about each."""
