"""What the user chose: the values, where they are kept, and the dialog."""
