"""What headings, labels and rows of codes mean, however they were typed or scanned."""
