"""Entries as they are shown while names are hidden. What is stored stays as it is."""

from dataclasses import replace
from pathlib import Path

from desktop.look import wording
from desktop.records.record import Record, Summary
from desktop.records.source import Source


def hide_names(record: Record) -> Record:
    """The record without patient, institution and file name."""
    facts = record.facts
    if facts is not None:
        acquisition = replace(facts.acquisition, institution="", station="", study_description="")
        facts = replace(facts, patient=None, dicom=None, acquisition=acquisition)
    return replace(record, source=Source(Path(wording.entry(record.id))), facts=facts)


def hide_names_in(summary: Summary) -> Summary:
    """The same for a row of the list."""
    return replace(summary, title=wording.entry(summary.id), file_name=wording.entry(summary.id))
