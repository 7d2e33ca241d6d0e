"""`onrecord` and `python -m pipeline`: the version is answered before anything is loaded."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line."""
    if sys.argv[1:] == ["--version"]:
        from pipeline.version import __version__

        print(f"onrecord {__version__}")
        return
    from pipeline.cli import main as command_line

    command_line()


if __name__ == "__main__":
    main()
