"""Audit trail: what was done with films, without patient data, in lines of which each vouches for the one before."""
