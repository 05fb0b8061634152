"""Advice: what experience suggests. It gives notes and never touches a verdict or a score."""
