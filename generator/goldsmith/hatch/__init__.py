"""The build hook for hatchling: a project that is built with its client, and never with a stale one."""
