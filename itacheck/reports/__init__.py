"""Reports: one module per format, Report → text. ``safe`` keeps a submission's text mere text."""
