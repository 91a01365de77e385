"""A sixth system, made up, built by the page in ARCHITECTURE.md and by nothing else."""
