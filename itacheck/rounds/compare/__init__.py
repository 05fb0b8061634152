"""Two rounds of the same submissions, before and after: what rose, fell, came and went."""
