"""The page an editor opens: every claim in its article, with filters, figures side by side and corrections.

ReportWriter.add(one document) … ReportWriter.finish(entities, series) ─▶ report.html
"""

from pipeline.tables.report.writer import ReportWriter

__all__ = ["ReportWriter"]
