"""A run: starting weights, batches, loss, schedule, checkpoints, and what it leaves."""
