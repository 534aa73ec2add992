"""First names that are everyday words too: written small they are left alone, "will" and "rose" are no people."""

_ALSO_WORDS = """
amber an angel art ash aster autumn be bill bliss can candy carol charity chase chance cherry christian clay coral crystal daisy dale dawn
dean destiny diamond do don dusty earnest earl eve faith fern flora forest frank glen glory go grace grant guy harmony hazel he heath
heather holly honey hope hunter in iris is it ivy jack jade jay jeans jewel joy june kitty lance lark liberty lily long lotus lucky major mark mason
man may mercy merry miles my no olive on opal pansy pat patience pearl penny poppy precious pride prince queenie rain ram ray reed rich river
rob robin rocky rose rosemary ruby rusty sage sandy scarlet see sing sky so song sonny star sterling storm sue summer sun sunny terry tiger
to trinity trip tom unity up us van viola violet ward we will willow win winter wren young
"""
_TITLES = "and big dr jr little miss mr mrs ms of old sr st the"
_PARTICLES = "al bin da de del der di el ibn la le van von"

ALSO_WORDS = frozenset(_ALSO_WORDS.split())
# Never a name, and no name unless it is the first part: "Al", "Van Dinh".
TITLES = frozenset(_TITLES.split())
PARTICLES = frozenset(_PARTICLES.split())
