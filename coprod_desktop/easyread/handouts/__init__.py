"""One folder for each kind of handout, found by itself."""
