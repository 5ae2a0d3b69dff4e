"""The door for files: everything that touches the disk. Foreign files are validated once, here, all faults together."""
