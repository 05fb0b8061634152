"""Checks: each tests one requirement of one cell, or gives one piece of advice.

A check is one module. Its docstring is its documentation: what it asks and why, and examples that
the tests run. ``registry`` lists them all; ``contract`` says what a check is.
"""
