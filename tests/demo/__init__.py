"""The client at work, without a key: ``./run demo``."""
