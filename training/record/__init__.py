"""How `models/record-v1` is made: how rare words are, what they mean, and when two claims say the same thing."""
