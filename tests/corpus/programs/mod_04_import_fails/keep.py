refs = []
