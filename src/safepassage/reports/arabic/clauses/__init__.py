"""Arabic clauses: where they are cut, and how each is said."""
