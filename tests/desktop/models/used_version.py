"""Which model is in use, as its card says."""

import json

from desktop.models.installed_models import InstalledModels


def version_in_use(models: InstalledModels) -> str:
    card = json.loads((models.in_use() / "model_card.json").read_text("utf-8"))
    return str(card["version"])
