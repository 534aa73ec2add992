"""First names that are everyday words too: written small they are left alone, "will" and "rose" are no people."""

ALSO_WORDS = frozenset((
    *"amber angel art ash aster autumn bill bliss candy carol charity chase chance cherry christian clay coral crystal daisy dale dawn".split(),
    *"dean destiny diamond don dusty earnest earl eve faith fern flora forest frank glen glory grace grant guy harmony hazel heath".split(),
    *"heather holly honey hope hunter iris ivy jack jade jay jewel joy june kitty lance lark liberty lily lotus lucky major mark mason".split(),
    *"may mercy merry miles olive opal pansy pat patience pearl penny poppy precious pride prince rain ram ray reed rich river rob".split(),
    *"robin rocky rose rosemary ruby rusty sage sandy scarlet sky sonny star sterling storm sue summer sun sunny terry tiger".split(),
    *"trinity trip tom unity van viola violet ward will willow win winter wren young".split(),
))

# Parts of names that are no names alone.
PARTICLES = frozenset("al and big bin da de del der di dr el ibn jr la le little miss mr mrs ms of old sr st the van von".split())
