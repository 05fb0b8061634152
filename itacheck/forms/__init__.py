"""Empty forms to fill in, and a submission written out as YAML.

A *plan* says what a form asks for, from the criteria alone; one module for each format makes a form
of it. What a form holds before it is filled in is a heading that the readers know, or guidance
that counts as blank: an empty form says nothing.
"""
