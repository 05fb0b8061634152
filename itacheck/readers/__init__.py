"""Readers: bytes of one file format → Submission, with the place of every field."""
