"""What the difference between two surfaces means to those who use the client: a table of rules, and what finds where they apply."""
