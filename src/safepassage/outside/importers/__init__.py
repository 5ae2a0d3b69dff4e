"""Readers of foreign files: each turns one kind of file into claims, with every fault told at once and every person left out."""
