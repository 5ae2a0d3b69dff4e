"""placeholder"""


def read_arabic(text, sentences, today, atlas):
    return ()
