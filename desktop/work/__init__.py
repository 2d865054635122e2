"""What runs beside the window: opening, reading, remembering; no widgets."""
