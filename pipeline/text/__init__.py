"""Strings only: spans, paragraphs, quotation marks, dates, person names. Nothing here knows spaCy."""
