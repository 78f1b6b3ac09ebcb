x = sorted('ab' * 50000)
