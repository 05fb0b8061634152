"""An Excel file (.xlsx) to blocks."""
