"""When the road stops, for how long and why: fitted on operations that happened, drawn for futures that may."""
