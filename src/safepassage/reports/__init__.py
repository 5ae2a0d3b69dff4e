"""
What a text claims: sentence by sentence, who says it, where, when, how sure. Proposed until a person accepts it.

`read(text, doc_date=..., lang=..., atlas=..., parse=...)` gives the proposals. The room is pure: the gazetteer (`atlas`) and the English
language model (`parse`) are handed in; `outside.reading_parts` loads them, `session.read_text` joins the two.
"""
