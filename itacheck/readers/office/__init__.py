"""Word and Excel files: their blocks, and the submission that is recognised in them.

A file becomes *blocks* (paragraphs, and tables as grids of cells), each with the place that an
officer finds; ``recognise`` turns blocks into the tree that a YAML file of the same content has.
What follows is the same for all formats.
"""
