"""The console that people touch: windows, panels, keys. The only importer of PySide6."""
