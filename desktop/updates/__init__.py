"""What comes on a memory stick: signatures of packages and models, and installed models."""
