"""What leaves the house: register, profiles, inzage, calendar file."""
