"""Stage attribute: who said what, as spans: cue, source, content. A trained model; can be swapped as a folder."""
