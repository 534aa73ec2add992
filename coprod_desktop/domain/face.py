"""What stands for a person in a picture's place."""


def face(picture: str, name: str) -> str:
    """Their own picture; without one the first letter of their name, as "letter:A"."""
    return picture or f"letter:{name[:1].upper()}"
