"""Many submissions at once: two rounds compared, and texts that several share."""
