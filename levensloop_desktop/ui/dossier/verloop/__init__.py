"""The tab Verloop: what happened, in lists with their forms."""
