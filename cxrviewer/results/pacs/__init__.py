"""Sending to a PACS and receiving from one (PS3.4 Annexes A and B). Nothing here runs unless somebody asks for it."""

import logging

# It tells addresses and, at level DEBUG, whole datasets.
logging.getLogger("pynetdicom").setLevel(logging.CRITICAL + 1)
