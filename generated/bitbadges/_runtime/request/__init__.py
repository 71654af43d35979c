"""From arguments to the bytes of a request."""
