"""Word and Excel files: their blocks, and the submission that is recognised in them.

A file becomes *blocks* (paragraphs, and tables as grids of cells), each with the place that an
officer finds; ``recognise`` turns blocks into the tree that a YAML file of the same content has.
What follows is the same for all formats.

==============  ================================================================================
``package``     the zip of XML parts that both are, checked before anything in it is trusted
``word``        a Word file to blocks
``excel``       an Excel file to blocks
``headings``    what a heading, a label or a row of codes means, however it was typed or scanned
``plan``        the sections, entries and plans that were found, and the tree of the one taken
``gathering``   goes through the blocks in order and gathers what each section says
==============  ================================================================================
"""
