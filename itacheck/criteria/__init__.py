"""Criteria as data: what one item asks in one fiscal year, and how the files are read.

``model`` says what criteria are, ``condition`` how bands combine verdicts, ``loader`` and
``instruments`` read the YAML files under ``rules/``.
"""
