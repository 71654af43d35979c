"""What each kind of diagnostic means, and the way out of it: the reference is made of this."""
