"""What a bundle is worth, in numbers."""
