"""One folder for each screen, found by itself."""
