"""How each data package is made from the source tables; `main` is the entry."""
