"""What a caller gets: an answer with its headers, a stream, a page and the way to the next."""
