"""Fuzzing: every reader given bytes at random, in a child process. ``python -m tests.fuzz``.

A target is a function of bytes that must return; ``tests/fuzz/target.py`` says what counts as a
finding. ``test_corpus.py`` runs every input of the corpora through its target in the suite.
"""
