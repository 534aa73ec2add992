"""Handout to page: tagged PDF, HTML and plain text; the only home of reportlab."""
