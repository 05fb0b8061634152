"""Mutation testing: ``campaign`` is the command."""
