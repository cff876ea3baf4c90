"""The Levensloopaanpak as frozen values and rules; knows no file, window or database."""
