"""Ways that are opened or shut: only by a sentence that says so plainly."""
