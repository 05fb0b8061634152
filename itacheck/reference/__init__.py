"""What criteria and rules say, for people: pages made from criteria files and docstrings."""
