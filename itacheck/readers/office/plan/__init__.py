"""What was found in a file: sections, their entries, and which plan is the submission."""
