"""Who may do what: rights, people, wachtzinnen, the herstelcode and its sheet."""
