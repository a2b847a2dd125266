"""The rules: pure values and functions. No Qt, no I/O, no threads, no clock, no locale.

Instants are aware UTC datetimes, durations are timedeltas; rounding happens only where text is made.
"""
