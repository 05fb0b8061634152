"""Exit statuses, the same for every command."""

REACHED = 0
"""Every submission reaches ``--fail-under``; a command did what it was asked."""

FAILED = 1
"""Some submission does not reach it; a criteria file that is checked has faults."""

UNREADABLE = 2
"""Bad usage, or some input could not be read (the others are still graded and reported)."""

INTERRUPTED = 130
"""Ctrl-C: 128 + SIGINT, as shells report it."""
