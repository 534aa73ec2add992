"""First names that are everyday words too: written small they are left alone, "will" and "rose" are no people."""

_ALSO_WORDS = """
amber angel art ash aster autumn bill bliss candy carol charity chase chance cherry christian clay coral crystal daisy dale dawn
dean destiny diamond don dusty earnest earl eve faith fern flora forest frank glen glory grace grant guy harmony hazel heath
heather holly honey hope hunter iris ivy jack jade jay jewel joy june kitty lance lark liberty lily lotus lucky major mark mason
may mercy merry miles olive opal pansy pat patience pearl penny poppy precious pride prince queenie rain ram ray reed rich river
rob robin rocky rose rosemary ruby rusty sage sandy scarlet sky sonny star sterling storm sue summer sun sunny terry tiger
trinity trip tom unity van viola violet ward will willow win winter wren young
"""
_PARTICLES = "al and big bin da de del der di dr el ibn jr la le little miss mr mrs ms of old sr st the van von"

ALSO_WORDS = frozenset(_ALSO_WORDS.split())
# Parts of names that are no names alone.
PARTICLES = frozenset(_PARTICLES.split())
