"""The page an editor opens: every claim in its article, with filters, figures side by side and corrections.

ReportWriter.add(one document) … ReportWriter.finish(entities, series) ─▶ report.html
"""

from pipeline.report.writer import REPORT_FILE, ReportWriter

__all__ = ["REPORT_FILE", "ReportWriter"]
