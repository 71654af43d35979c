"""One call from request to answer: attempts, time, repetition, and what is told of it."""
