"""That something could not be saved."""


class NotSaved(Exception):
    """`sentence` says what happened, what is safe, and the way on."""

    @property
    def sentence(self) -> str:
        raise NotImplementedError
