"""Sentences about files that were not judged, written like those of `inference`."""

NOT_READ = "No verdict: the file could not be read."
NOT_JUDGED = "No verdict: this picture was not judged."
NOT_WHOLE = "No verdict: the picture is not whole."
NOT_ANALYSED = "No verdict: the analysis is switched off."
NO_MODEL = "There is no model that can be used, so this picture was only opened."

ALL = (NOT_READ, NOT_JUDGED, NOT_WHOLE, NOT_ANALYSED, NO_MODEL)
