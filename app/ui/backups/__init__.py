"""The Backups page: filter bar, table and its words."""
