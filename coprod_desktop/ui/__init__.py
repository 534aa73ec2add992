"""The window's parts; they know no screen."""
