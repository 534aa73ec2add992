"""A made-up group like the ones we serve, to try the app on: the same each time for the same day."""
