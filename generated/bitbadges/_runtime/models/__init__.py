"""The base class of models, and what makes them read and write as they should."""
