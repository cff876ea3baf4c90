"""Beheer: this kluis and this window."""
