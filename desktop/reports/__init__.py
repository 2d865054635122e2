"""What leaves the program: the report, the table, the picture of the view, DICOM objects."""
