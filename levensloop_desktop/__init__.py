"""Levensloop: plan, bejegening, scenario's and network of the Levensloopaanpak, on one desk."""

__version__ = "0.1.0"
