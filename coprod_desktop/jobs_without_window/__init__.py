"""Jobs that need no window: a sheet on paper, plain tables, a copy, a look over the files, a made-up group to try."""
