"""How a network's outputs and the layer before them are called, from training to the bundle."""

FINDINGS, READABLE = "findings", "readable"
"""Names of the outputs, their targets and their weights."""
LOGITS = "logits"
"""The layer whose output calibration works on."""
