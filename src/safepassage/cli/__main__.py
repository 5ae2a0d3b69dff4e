"""`python -m safepassage.cli`."""

from safepassage.cli import main

main()
