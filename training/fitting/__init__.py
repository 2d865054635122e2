"""From examples and a network to a trained network."""
