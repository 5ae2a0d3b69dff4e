"""Records handed from room to room: frozen, slotted, refusing nonsense. Read these first."""
