"""The screen Vandaag: what asks for attention, over all clients."""
