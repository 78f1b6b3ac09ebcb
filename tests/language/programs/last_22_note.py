# from: 3.11
# the last line is a note
e = ValueError("v")
e.add_note("a note\nof two lines")
raise e
