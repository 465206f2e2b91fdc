"""From compressed bytes to stored values, with damage told and size known before anything is allocated."""
