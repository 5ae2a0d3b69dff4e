"""Documents in: PDF, Word, web pages, plain text. Foreign bytes are taken apart in a child process that can neither write nor connect."""
