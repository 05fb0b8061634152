"""A Word file (.docx) to blocks."""
