"""Colours, measures and type, and the palette and style sheet made from them."""
