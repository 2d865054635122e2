"""The panel that says what the model answered, and why it did not when it did not."""
