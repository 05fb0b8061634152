"""Texts that several submissions share: something to look at, never an accusation."""
