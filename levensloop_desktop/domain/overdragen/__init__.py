"""Handing over: how it starts, its steps and norms, what ends and who stays involved."""
