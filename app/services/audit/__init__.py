"""The audit record and the trust diary: what is noted, read page by page, and exported."""
