"""Pictures of every workspace and window, in every theme, language and size, compared on change."""
