# from: 3.6
# the last line: nothing is near
zzzzz_unknown
