-- kengetallen.db, version 1: counts, never a row per person.

CREATE TABLE definities (
  definitie TEXT NOT NULL,
  volgorde INTEGER NOT NULL,
  inhoud TEXT NOT NULL,
  CONSTRAINT pk_definities PRIMARY KEY (definitie)
);

CREATE TABLE peilingen (
  definitie TEXT NOT NULL,
  peildatum DATE NOT NULL,
  vast BOOLEAN NOT NULL,
  bijgewerkt DATETIME NOT NULL,
  CONSTRAINT pk_peilingen PRIMARY KEY (definitie, peildatum)
);

CREATE TABLE tellingen (
  definitie TEXT NOT NULL,
  peildatum DATE NOT NULL,
  tabel TEXT NOT NULL,
  klasse TEXT NOT NULL,
  aantal INTEGER NOT NULL,
  clienten INTEGER NOT NULL,
  CONSTRAINT pk_tellingen PRIMARY KEY (definitie, peildatum, tabel, klasse)
);

CREATE TABLE totalen (
  definitie TEXT NOT NULL,
  peildatum DATE NOT NULL,
  tabel TEXT NOT NULL,
  aantal INTEGER NOT NULL,
  clienten INTEGER NOT NULL,
  CONSTRAINT pk_totalen PRIMARY KEY (definitie, peildatum, tabel)
);

-- How many people were mended since a day was counted before, by the stamp of those counts.

CREATE TABLE verschuivingen (
  definitie TEXT NOT NULL,
  peildatum DATE NOT NULL,
  stempel TEXT NOT NULL,
  mensen INTEGER NOT NULL,
  CONSTRAINT pk_verschuivingen PRIMARY KEY (definitie, peildatum, stempel)
);

CREATE TABLE stand (
  nummer INTEGER NOT NULL,
  definitie TEXT NOT NULL,
  dossierstand INTEGER NOT NULL,
  peildatum DATE NOT NULL,
  bijgewerkt DATETIME NOT NULL,
  CONSTRAINT pk_stand PRIMARY KEY (nummer)
);

-- Random, once and for all: the lot of protection and the key of uitgiften/ follow from it.

CREATE TABLE geheim (
  nummer INTEGER NOT NULL,
  waarde BLOB NOT NULL,
  CONSTRAINT pk_geheim PRIMARY KEY (nummer)
);

-- The monitor samenwerking: closed half years, and questions with eight answers or more.

CREATE TABLE halfjaren (
  halfjaar TEXT NOT NULL,
  gesloten_op DATE NOT NULL,
  lijsten INTEGER NOT NULL,
  CONSTRAINT pk_halfjaren PRIMARY KEY (halfjaar)
);

CREATE TABLE antwoorden (
  halfjaar TEXT NOT NULL,
  vraag TEXT NOT NULL,
  antwoord TEXT NOT NULL,
  aantal INTEGER NOT NULL,
  CONSTRAINT pk_antwoorden PRIMARY KEY (halfjaar, vraag, antwoord)
);
