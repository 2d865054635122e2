"""Feature extractors, built in Keras and filled from weight files that the user names."""
