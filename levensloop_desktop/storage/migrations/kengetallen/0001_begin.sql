-- kengetallen.db, version 1: counts, never a row per person.

CREATE TABLE tellingen (
  definitieversie INTEGER NOT NULL,
  peildatum DATE NOT NULL,
  tabel TEXT NOT NULL,
  klasse TEXT NOT NULL,
  aantal INTEGER NOT NULL,
  CONSTRAINT pk_tellingen PRIMARY KEY (definitieversie, peildatum, tabel, klasse)
);

CREATE TABLE stand (
  nummer INTEGER NOT NULL,
  dossierstand INTEGER NOT NULL,
  definitieversie INTEGER NOT NULL,
  peildatum DATE NOT NULL,
  bijgewerkt DATETIME NOT NULL,
  CONSTRAINT pk_stand PRIMARY KEY (nummer)
);
