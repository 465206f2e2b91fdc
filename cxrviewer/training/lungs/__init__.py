"""Trains the network that finds the lungs, from drawn outlines and then from its own on films without."""
