"""Coprod Desktop: peer-led groups run their own sessions, offline, in easy read."""

__version__ = "0.1.0"
