"""Words, sentences, numbers as they are written, clauses of a parse, languages; how sure one can be."""
