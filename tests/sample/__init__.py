"""Tests of the sample group."""
