"""How quick the app is, as ratios within one run."""
