"""Where credentials come from, which of them a call carries, and tokens that are fetched."""
