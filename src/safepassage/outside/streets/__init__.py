"""Streets from and to the disk: readers of foreign files, and the tables in which a case keeps them."""
