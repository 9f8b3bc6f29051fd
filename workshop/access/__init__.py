"""Who sees what: keys, roles, and `seen_by`, the only way out of a board."""
