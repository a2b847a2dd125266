"""The running show without a screen: the one write path, its clock, and the sessions that are kept."""
