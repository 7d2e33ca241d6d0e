"""Scores of every stage against articles annotated by hand."""
