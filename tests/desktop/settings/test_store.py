"""What is kept of choices, and what the file may hold."""

from pathlib import Path

from desktop.records.choices import Choices
from desktop.settings.store import Settings


def test_what_the_file_holds_against_the_rules_counts_as_not_chosen(tmp_path: Path) -> None:
    file = tmp_path / "settings.ini"
    file.write_text("[choices]\ntheme=purple\nread_first=maybe\nlanguage=fr\n")
    assert Settings(file).choices == Choices(language="fr")
