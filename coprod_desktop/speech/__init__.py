"""Reading aloud: a process that makes the speech, and the voice that plays it and marks the words."""
