print("fascicle")
