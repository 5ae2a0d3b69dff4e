"""Streets, and the ways people could take over them."""
