"""The fake as a server: what is asked of it is held to the document before it is answered."""
