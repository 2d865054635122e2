"""The radiograph on the screen. Rendering is pure; the view draws and listens."""
