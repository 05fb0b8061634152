"""The zip of XML parts that a Word or Excel file is, checked before anything in it is trusted."""
