"""Users of a kluis for tests; all are invented."""

from levensloop_desktop.services.ports.kluisport import Gebruiker

BLIJFT = Gebruiker("A. Nepnaam", "levensloopcoordinator")
GAAT = Gebruiker("B. Verzonnen", "beheerder")
MANAGER = Gebruiker("C. Fictief", "manager")
WOORDEN = {
    BLIJFT.naam: "zeven ganzen op de sloot",
    GAAT.naam: "acht klompen in de schuur",
    MANAGER.naam: "negen vlaggen aan de mast",
}
