"""The open films as plain values: a list by patient and study, and how they are named."""
