"""What an API means to those who use its client: symbols, signatures, what goes over the wire, and where each comes from."""
