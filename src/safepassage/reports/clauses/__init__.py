"""English clauses that claim: where a claim begins and ends, who is accused, what is denied or did not come about."""
