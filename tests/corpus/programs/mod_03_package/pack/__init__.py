print('package')
