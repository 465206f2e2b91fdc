"""De-identification of films by the Basic Application Level Confidentiality Profile (PS3.15 Annex E)."""
