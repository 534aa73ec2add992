"""Starts the app, or a job that needs no window."""

import sys

if __name__ == "__main__":
    if len(sys.argv) == 1:
        import coprod_desktop.first  # noqa: F401
        from coprod_desktop.running import open_window

        sys.exit(open_window())
    from coprod_desktop.cli import main

    main()
