"""From the bytes of an answer to typed values, or to the error that says what the server refused."""
