"""What was read: the record and its store (both without Qt), the list and its panel."""
