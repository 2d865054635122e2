"""How a network's outputs and the layers before them are called, from training to the bundle."""

FINDINGS, READABLE = "findings", "readable"
"""Names of the outputs, their targets and their weights."""
OPACITY, ANATOMY = "opacity", "anatomy"
"""Outputs of a multi-task network: where it is abnormal, and lungs and heart."""
LOGITS = "logits"
"""The layer whose output calibration works on."""
ABNORMAL_LOGIT, DISEASE_LOGITS = "abnormal_logit", "disease_logits"
OPACITY_LOGITS, ANATOMY_LOGITS, READABLE_LOGIT = (
    "opacity_logits",
    "anatomy_logits",
    "readable_logit",
)
"""Layers of a multi-task network that its losses work on."""
POOLED_DISEASE = "pooled_disease"
"""The layer that gives what the disease is told from."""
