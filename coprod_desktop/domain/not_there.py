"""That what is asked for is gone."""


class NotThere(KeyError):
    """Nothing has this id, or has it any more: its adding was undone, or it was taken out."""
