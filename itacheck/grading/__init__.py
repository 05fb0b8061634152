"""Grading: (Submission, Criteria) → Report.

``plan`` binds criteria to checks once; ``evaluate`` gives each cell its verdict; ``score`` turns
verdicts into scores and the way up; ``findings`` puts what was found into words and places, only
when it is read; ``report`` is what users and importing tools hold.
"""
