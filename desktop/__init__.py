"""Hilum's window: it shows, remembers and reports. Nothing below imports it."""
