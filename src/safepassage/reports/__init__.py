"""
What a text claims: sentence by sentence, who says it, where, when, how sure. Proposed until a person accepts it.

`read(text, doc_date=..., lang=..., atlas=..., parse=...)` gives the proposals. The room is pure: the gazetteer (`atlas`) and the English
language model (`parse`) are handed in; `outside.reading_parts` loads them, `session.read_text` joins the two.

Its alcoves, each of which uses only what stands below it (a contract in pyproject.toml, which the tests run):

    reading                          the door: a text in, proposals out
    english_slots, arabic_slots      texts of either language, sentence by sentence; scoring holds what is read against a key
    english_claim, arabic_claim      one claim with its slots
    english_when, english_where,     its time and its place
    arabic_when, arabic_where
    english_told, arabic_told        what a clause claims before its slots are filled
    ways                             opened or shut: only by a sentence that says so plainly
    arabic                           all that is Arabic alone, in alcoves of the same names
    claims, voices, tolls, rows      which pieces are claims; who says it; tolls told apart; rows of tables
    places                           where they are named, which is meant, which a claim is about
    modality, parties, unreal        what words make of it; who is meant; harm to nobody real
    clauses, harm                    where a claim begins and ends; whom numbers count and what befell them
    lexicon, times                   the words that speak of something; times as days
    words                            words, sentences, numbers as written, clauses of a parse
"""
