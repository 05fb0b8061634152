"""Goes through the blocks of a file in order and gathers what each section says."""
