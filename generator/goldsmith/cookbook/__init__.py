"""The cookbook: recipes that a maintainer writes by hand, read from a folder and held to what the client offers."""
