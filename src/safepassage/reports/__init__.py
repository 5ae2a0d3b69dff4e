"""What a text claims: sentence by sentence, who says it, where, when, how sure. Proposed until a person accepts it."""
