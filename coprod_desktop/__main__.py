"""Starts the app, or a job that needs no window."""

from coprod_desktop.cli import main

if __name__ == "__main__":
    main()
