// placeholder until accounts land
