"""Pages from templates; whatever a card says is text, never markup."""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from training.report import report_format

_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_TEMPLATES.filters.update(
    {
        item.__name__: item
        for item in (
            report_format.counts,
            report_format.words,
            report_format.number,
            report_format.interval,
            report_format.percent,
            report_format.operating_point,
        )
    }
)


def render(template: str, **values: Any) -> str:
    """A page.

    Parameters
    ----------
    template : str
        A file of this folder.
    values
        What the template names. Drawings are `markupsafe.Markup`; all else is escaped.
    """
    return _TEMPLATES.get_template(template).render(values)
