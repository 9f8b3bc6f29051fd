"""Settings, language and navigation: alone in this folder, because it comes first on sys.path."""
