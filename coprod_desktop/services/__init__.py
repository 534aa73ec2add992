"""What a person can do, as verbs; plain Python over the ports."""
