"""What may stand behind a person's name, for the stages that take names apart."""

# Folded: lower case, without dots.
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "esq"})
