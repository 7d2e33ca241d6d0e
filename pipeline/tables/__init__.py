"""The tables: their columns, their rows, their cells, and the files they are written to."""
