"""Run of Show: a console for the people who run a live webinar."""

__version__ = "0.1.0"
