"""The command line: one module per command. Files, terminals and exit statuses are met here."""
