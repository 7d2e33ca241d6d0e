"""What documents add up to: kept analyses, names joined, figures side by side, tables published."""
