# from: 3.6
# leaving by SystemExit with a code
raise SystemExit(3)
