"""
The child process: bytes on standard input, what they say on standard output, as JSON. It sees no path of the user's.

Arguments: the kind (`pdf`, `docx`, `html`) and the seconds it may work. Answers what `Taken` holds, or {"problem", "next_step"}.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable

from safepassage.outside.texts import jail
from safepassage.outside.texts.grids import Taken
from safepassage.outside.texts.unreadable import Unreadable

MOST_LETTERS = 20_000_000  # of one document: about 7,000 pages


def main() -> None:
    """Read, answer, end."""
    kind, seconds = sys.argv[1], int(sys.argv[2])
    parse = _parser(kind)  # what has to be imported is, before the doors close
    data = sys.stdin.buffer.read()
    jail.enter(seconds)
    print(json.dumps(_answer(parse, data)))


def _answer(parse: Callable[[bytes], Taken], data: bytes) -> dict[str, object]:
    try:
        taken = parse(data)
    except Unreadable as refusal:
        return {"problem": refusal.problem, "next_step": refusal.next_step}
    except MemoryError:
        return {"problem": "it needs more memory than a document may", "next_step": "Save it as plain text, or send its pages one by one."}
    except RecursionError:
        return {"problem": "it is nested without end", "next_step": "Save it again with the program that wrote it, or as plain text."}
    except Exception as error:
        return {
            "problem": f"it is damaged ({type(error).__name__})",
            "next_step": "Save it again with the program that wrote it, or as plain text.",
        }
    if sum(map(len, taken.pages)) > MOST_LETTERS:
        return {"problem": f"it has more than {MOST_LETTERS:,} letters", "next_step": "Send it in parts."}
    return taken._asdict()


def _parser(kind: str) -> Callable[[bytes], Taken]:
    if kind == "pdf":
        from safepassage.outside.texts.pdf_text import pages_of

        return pages_of
    if kind == "docx":
        from safepassage.outside.texts.docx_text import paragraphs_of

        return paragraphs_of
    from safepassage.outside.texts.html_text import text_of

    return text_of


if __name__ == "__main__":
    main()
