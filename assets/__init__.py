"""Data that ships with the program: icons, samples, the model. No code."""
