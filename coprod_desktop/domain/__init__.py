"""The nouns: plain values and the rules about them, with no window, file or clock."""
