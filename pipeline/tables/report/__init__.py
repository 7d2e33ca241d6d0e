"""The page an editor opens: every claim in its article, with filters, figures side by side and corrections.

ReportWriter.document(one) … .write("entities" | "series", rows) … .finish() ─▶ report.html
"""

from pipeline.tables.report.writer import ReportWriter

__all__ = ["ReportWriter"]
