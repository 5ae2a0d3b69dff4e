"""The situation: what claims make of a case at one time (docs/explanation/claims.md). Pure."""
