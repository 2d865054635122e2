"""Work on what comes from outside, in processes that may die of it: decoders, and models."""
