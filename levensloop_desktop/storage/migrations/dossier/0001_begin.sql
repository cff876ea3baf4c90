-- dossier.db, version 1: every collection of the domain, and what the kluis keeps beside it.

CREATE TABLE clienten (
  clientnummer TEXT NOT NULL,
  voornamen TEXT NOT NULL,
  roepnaam TEXT NOT NULL,
  tussenvoegsel TEXT NOT NULL,
  achternaam TEXT NOT NULL,
  aliassen TEXT NOT NULL,
  geboortedatum DATE,
  geslacht VARCHAR(60) NOT NULL,
  gemeente_van_herkomst TEXT NOT NULL,
  regio TEXT NOT NULL,
  taal TEXT NOT NULL,
  tolk VARCHAR(60) NOT NULL,
  adres TEXT NOT NULL,
  briefadres TEXT NOT NULL,
  telefoon TEXT NOT NULL,
  bsn TEXT NOT NULL,
  huisarts TEXT NOT NULL,
  zorgverzekeraar TEXT NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_clienten PRIMARY KEY (id)
);

CREATE INDEX ix_clienten_clientnummer ON clienten (clientnummer);

CREATE TABLE conceptinvoer (
  gebruiker TEXT NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  formulier TEXT NOT NULL,
  record_id VARCHAR(36) NOT NULL,
  versie TEXT NOT NULL,
  inhoud TEXT NOT NULL,
  wanneer DATETIME NOT NULL,
  CONSTRAINT pk_conceptinvoer PRIMARY KEY (gebruiker, client_id, formulier, record_id)
);

CREATE TABLE instellingen (
  naam TEXT NOT NULL,
  waarde TEXT NOT NULL,
  CONSTRAINT pk_instellingen PRIMARY KEY (naam)
);

CREATE TABLE aanleveringen (
  kenmerk VARCHAR(36) NOT NULL,
  dag DATE NOT NULL,
  wie TEXT NOT NULL,
  peildatum DATE NOT NULL,
  definitie TEXT NOT NULL,
  tabellen TEXT NOT NULL,
  ontvanger TEXT NOT NULL,
  doel TEXT NOT NULL,
  grondslag VARCHAR(60) NOT NULL,
  toelichting TEXT NOT NULL,
  vorm VARCHAR(60) NOT NULL,
  sha256 TEXT NOT NULL,
  nummer TEXT NOT NULL,
  gezien_door TEXT NOT NULL,
  gezien_op DATE,
  CONSTRAINT pk_aanleveringen PRIMARY KEY (kenmerk),
  CONSTRAINT uq_aanleveringen_nummer UNIQUE (nummer)
);

CREATE TABLE sleutelstand (
  nummer INTEGER NOT NULL,
  volgnummer INTEGER NOT NULL,
  afdruk BLOB NOT NULL,
  logsleutel BLOB NOT NULL,
  CONSTRAINT pk_sleutelstand PRIMARY KEY (nummer)
);

CREATE TABLE sleutelgaten (
  slot_id TEXT NOT NULL,
  rol VARCHAR(60) NOT NULL,
  gebruiker TEXT NOT NULL,
  publiek BLOB NOT NULL,
  sinds DATETIME NOT NULL,
  CONSTRAINT pk_sleutelgaten PRIMARY KEY (slot_id)
);

CREATE TABLE logboek (
  nummer INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  gebeurtenis VARCHAR(60) NOT NULL,
  wanneer DATETIME NOT NULL,
  wie TEXT NOT NULL,
  client_id VARCHAR(36),
  namens TEXT NOT NULL,
  bijzonderheid TEXT NOT NULL,
  zegel BLOB NOT NULL
);

CREATE INDEX ix_logboek_client_id_nummer ON logboek (client_id, nummer);

CREATE TABLE nummerreeksen (
  reeks TEXT NOT NULL,
  jaar INTEGER NOT NULL,
  laatste INTEGER NOT NULL,
  CONSTRAINT pk_nummerreeksen PRIMARY KEY (reeks, jaar)
);

CREATE TABLE partners (
  naam TEXT NOT NULL,
  soort VARCHAR(60) NOT NULL,
  regio TEXT NOT NULL,
  postadres TEXT NOT NULL,
  telefoon TEXT NOT NULL,
  telefoon_24uur TEXT NOT NULL,
  veilige_mail TEXT NOT NULL,
  escalatiecontact TEXT NOT NULL,
  roluitwerking VARCHAR(60) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_partners PRIMARY KEY (id)
);

CREATE TABLE wijzigingen (
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  verzameling VARCHAR(60) NOT NULL,
  record_id VARCHAR(36) NOT NULL,
  veld VARCHAR(60) NOT NULL,
  oud TEXT,
  nieuw TEXT,
  wie TEXT NOT NULL,
  wanneer DATETIME NOT NULL,
  werkstation TEXT NOT NULL,
  CONSTRAINT pk_wijzigingen PRIMARY KEY (client_id, id)
) WITHOUT ROWID;

CREATE TABLE behandelperioden (
  soort VARCHAR(60) NOT NULL,
  wat TEXT NOT NULL,
  partner_id VARCHAR(36),
  begindatum DATE,
  einddatum DATE,
  hangt_aan_titel BOOLEAN NOT NULL,
  opbrengst TEXT NOT NULL,
  reden_einde TEXT NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_behandelperioden PRIMARY KEY (id),
  CONSTRAINT fk_behandelperioden_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_behandelperioden_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_behandelperioden_client_id ON behandelperioden (client_id);

CREATE INDEX ix_behandelperioden_partner_id ON behandelperioden (partner_id);

CREATE TABLE bejegeningsregels (
  kop VARCHAR(60) NOT NULL,
  tekst TEXT NOT NULL,
  toelichting TEXT NOT NULL,
  doelgroep TEXT NOT NULL,
  bron TEXT NOT NULL,
  datum DATE,
  volgorde INTEGER NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_bejegeningsregels PRIMARY KEY (id),
  CONSTRAINT fk_bejegeningsregels_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_bejegeningsregels_client_id ON bejegeningsregels (client_id);

CREATE TABLE clientregels (
  client_id VARCHAR(36) NOT NULL,
  naam TEXT NOT NULL,
  sorteernaam TEXT NOT NULL,
  geboortedatum DATE,
  clientnummer TEXT NOT NULL,
  trajectstatus VARCHAR(60) NOT NULL,
  inclusiedatum DATE,
  fase VARCHAR(60) NOT NULL,
  fase_sinds DATE,
  verblijf TEXT NOT NULL,
  titel_tot DATE,
  titel TEXT NOT NULL,
  plan_versie INTEGER,
  plan_datum DATE,
  plan_status VARCHAR(60) NOT NULL,
  evaluatie DATE,
  procesregisseur TEXT NOT NULL,
  gat TEXT NOT NULL,
  gat_begin DATE,
  geldig_tot DATE,
  CONSTRAINT pk_clientregels PRIMARY KEY (client_id),
  CONSTRAINT fk_clientregels_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_clientregels_geldig_tot ON clientregels (geldig_tot);

CREATE TABLE contactpersonen (
  naam TEXT NOT NULL,
  partner_id VARCHAR(36),
  functie TEXT NOT NULL,
  telefoon TEXT NOT NULL,
  telefoon_nacht TEXT NOT NULL,
  mail TEXT NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_contactpersonen PRIMARY KEY (id),
  CONSTRAINT fk_contactpersonen_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_contactpersonen_partner_id ON contactpersonen (partner_id);

CREATE TABLE fasestanden (
  fase VARCHAR(60) NOT NULL,
  sinds DATE,
  door TEXT NOT NULL,
  toelichting TEXT NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_fasestanden PRIMARY KEY (id),
  CONSTRAINT fk_fasestanden_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_fasestanden_client_id ON fasestanden (client_id);

CREATE TABLE financieringen (
  zorgonderdeel VARCHAR(60) NOT NULL,
  financier VARCHAR(60) NOT NULL,
  partner_id VARCHAR(36),
  wet TEXT NOT NULL,
  begindatum DATE,
  einddatum DATE,
  status VARCHAR(60) NOT NULL,
  opmerking TEXT NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_financieringen PRIMARY KEY (id),
  CONSTRAINT fk_financieringen_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_financieringen_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_financieringen_client_id ON financieringen (client_id);

CREATE INDEX ix_financieringen_partner_id ON financieringen (partner_id);

CREATE TABLE gebeurtenissen (
  datum DATE,
  tijd TEXT NOT NULL,
  wat TEXT NOT NULL,
  door TEXT NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_gebeurtenissen PRIMARY KEY (id),
  CONSTRAINT fk_gebeurtenissen_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_gebeurtenissen_client_id ON gebeurtenissen (client_id);

CREATE TABLE incidenten (
  datum DATE,
  soort VARCHAR(60) NOT NULL,
  ernst VARCHAR(60) NOT NULL,
  waar TEXT NOT NULL,
  tegen_wie VARCHAR(60) NOT NULL,
  aangifte VARCHAR(60) NOT NULL,
  beschrijving TEXT NOT NULL,
  reden TEXT NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_incidenten PRIMARY KEY (id),
  CONSTRAINT fk_incidenten_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_incidenten_client_id ON incidenten (client_id);

CREATE TABLE indicaties (
  soort VARCHAR(60) NOT NULL,
  profiel VARCHAR(60) NOT NULL,
  leveringsvorm VARCHAR(60) NOT NULL,
  status VARCHAR(60) NOT NULL,
  aangevraagd_op DATE,
  begindatum DATE,
  einddatum DATE,
  financier VARCHAR(60) NOT NULL,
  opmerking TEXT NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_indicaties PRIMARY KEY (id),
  CONSTRAINT fk_indicaties_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_indicaties_client_id ON indicaties (client_id);

CREATE TABLE inkomens (
  soort VARCHAR(60) NOT NULL,
  bron TEXT NOT NULL,
  begindatum DATE,
  einddatum DATE,
  opmerking TEXT NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_inkomens PRIMARY KEY (id),
  CONSTRAINT fk_inkomens_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_inkomens_client_id ON inkomens (client_id);

CREATE TABLE knelpunten (
  soort VARCHAR(60) NOT NULL,
  omschrijving TEXT NOT NULL,
  begindatum DATE,
  opgelost_op DATE,
  oplossing TEXT NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_knelpunten PRIMARY KEY (id),
  CONSTRAINT fk_knelpunten_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_knelpunten_client_id ON knelpunten (client_id);

CREATE TABLE overdrachten (
  soort VARCHAR(60) NOT NULL,
  staat VARCHAR(60) NOT NULL,
  van_partner_id VARCHAR(36),
  van_persoon TEXT NOT NULL,
  naar_partner_id VARCHAR(36),
  naar_persoon TEXT NOT NULL,
  reden TEXT NOT NULL,
  overlap_begin DATE,
  overlap_einde DATE,
  minimale_overlap INTEGER,
  afzender_houdt TEXT NOT NULL,
  ontvanger_neemt TEXT NOT NULL,
  eerste_week TEXT NOT NULL,
  doel TEXT NOT NULL,
  grondslag VARCHAR(60) NOT NULL,
  grondslag_toelichting TEXT NOT NULL,
  gesprek_op DATE,
  uitgenodigd TEXT NOT NULL,
  aanwezigen TEXT NOT NULL,
  bevestigen_voor DATE,
  ontvangst_door TEXT NOT NULL,
  ontvangst_op DATE,
  ingetrokken_reden TEXT NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_overdrachten PRIMARY KEY (id),
  CONSTRAINT fk_overdrachten_van_partner_id FOREIGN KEY(van_partner_id) REFERENCES partners (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_overdrachten_naar_partner_id FOREIGN KEY(naar_partner_id) REFERENCES partners (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_overdrachten_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_overdrachten_client_id ON overdrachten (client_id);

CREATE INDEX ix_overdrachten_naar_partner_id ON overdrachten (naar_partner_id);

CREATE INDEX ix_overdrachten_van_partner_id ON overdrachten (van_partner_id);

CREATE TABLE plaatsingsverzoeken (
  partner_id VARCHAR(36),
  plek TEXT NOT NULL,
  datum DATE,
  uitkomst VARCHAR(60) NOT NULL,
  besloten_op DATE,
  reden TEXT NOT NULL,
  opmerking TEXT NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_plaatsingsverzoeken PRIMARY KEY (id),
  CONSTRAINT fk_plaatsingsverzoeken_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_plaatsingsverzoeken_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_plaatsingsverzoeken_client_id ON plaatsingsverzoeken (client_id);

CREATE INDEX ix_plaatsingsverzoeken_partner_id ON plaatsingsverzoeken (partner_id);

CREATE TABLE plannen (
  versie INTEGER NOT NULL,
  status VARCHAR(60) NOT NULL,
  begonnen_op DATE,
  vastgesteld_op DATE,
  overleg TEXT NOT NULL,
  aanwezigen TEXT NOT NULL,
  akkoord_client VARCHAR(60) NOT NULL,
  akkoord_toelichting TEXT NOT NULL,
  volgende_evaluatie DATE,
  feiten TEXT NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_plannen PRIMARY KEY (id),
  CONSTRAINT fk_plannen_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_plannen_client_id ON plannen (client_id);

CREATE TABLE problematieken (
  soort VARCHAR(60) NOT NULL,
  toelichting TEXT NOT NULL,
  bron TEXT NOT NULL,
  datum DATE,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_problematieken PRIMARY KEY (id),
  CONSTRAINT fk_problematieken_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_problematieken_client_id ON problematieken (client_id);

CREATE TABLE risicotaxaties (
  instrument VARCHAR(60) NOT NULL,
  datum DATE,
  door TEXT NOT NULL,
  conclusie TEXT NOT NULL,
  geldig_tot DATE,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_risicotaxaties PRIMARY KEY (id),
  CONSTRAINT fk_risicotaxaties_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_risicotaxaties_client_id ON risicotaxaties (client_id);

CREATE TABLE scenarios (
  soort VARCHAR(60) NOT NULL,
  naam TEXT NOT NULL,
  signalen TEXT NOT NULL,
  beslisser TEXT NOT NULL,
  afspraken_vooraf TEXT NOT NULL,
  juridisch_kader TEXT NOT NULL,
  afschalen TEXT NOT NULL,
  vastgesteld_op DATE,
  evaluatie_op DATE,
  volgorde INTEGER NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_scenarios PRIMARY KEY (id),
  CONSTRAINT fk_scenarios_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_scenarios_client_id ON scenarios (client_id);

CREATE TABLE titels (
  soort VARCHAR(60) NOT NULL,
  begindatum DATE,
  einddatum DATE,
  verlengbaar VARCHAR(60) NOT NULL,
  volgende_beslisdatum DATE,
  instantie TEXT NOT NULL,
  voorwaarden TEXT NOT NULL,
  eindigt_mee TEXT NOT NULL,
  opmerking TEXT NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_titels PRIMARY KEY (id),
  CONSTRAINT fk_titels_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_titels_client_id ON titels (client_id);

CREATE TABLE verblijven (
  soort VARCHAR(60) NOT NULL,
  partner_id VARCHAR(36),
  plek TEXT NOT NULL,
  beveiligingsniveau VARCHAR(60) NOT NULL,
  begindatum DATE,
  einddatum DATE,
  tijdelijk BOOLEAN NOT NULL,
  hangt_aan_titel BOOLEAN NOT NULL,
  reden_einde TEXT NOT NULL,
  verkeerd_bed VARCHAR(60) NOT NULL,
  passende_plek TEXT NOT NULL,
  opmerking TEXT NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_verblijven PRIMARY KEY (id),
  CONSTRAINT fk_verblijven_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_verblijven_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_verblijven_client_id ON verblijven (client_id);

CREATE INDEX ix_verblijven_partner_id ON verblijven (partner_id);

CREATE TABLE verstrekkingen (
  nummer TEXT NOT NULL,
  document VARCHAR(60) NOT NULL,
  ontvanger TEXT NOT NULL,
  ontvanger_organisatie TEXT NOT NULL,
  ontvanger_persoon TEXT NOT NULL,
  doel TEXT NOT NULL,
  grondslag VARCHAR(60) NOT NULL,
  grondslag_toelichting TEXT NOT NULL,
  profiel VARCHAR(60) NOT NULL,
  rubrieken TEXT NOT NULL,
  afwijkingen TEXT NOT NULL,
  besloten_door TEXT NOT NULL,
  datum DATE,
  sha256 TEXT NOT NULL,
  vorm VARCHAR(60) NOT NULL,
  onderwerp_id TEXT NOT NULL,
  planversie INTEGER,
  feiten TEXT NOT NULL,
  vingerafdrukken TEXT NOT NULL,
  zvh TEXT NOT NULL,
  overgenomen_op DATE,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_verstrekkingen PRIMARY KEY (id),
  CONSTRAINT fk_verstrekkingen_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_verstrekkingen_client_id ON verstrekkingen (client_id);

CREATE TABLE voortgangen (
  datum DATE,
  gevraagd_aan VARCHAR(60) NOT NULL,
  naam TEXT NOT NULL,
  samenwerking VARCHAR(60) NOT NULL,
  richting_identiteitsbewijs VARCHAR(60) NOT NULL,
  score_identiteitsbewijs INTEGER,
  richting_wonen VARCHAR(60) NOT NULL,
  score_wonen INTEGER,
  richting_werk_dagbesteding VARCHAR(60) NOT NULL,
  score_werk_dagbesteding INTEGER,
  richting_inkomen VARCHAR(60) NOT NULL,
  score_inkomen INTEGER,
  richting_schulden VARCHAR(60) NOT NULL,
  score_schulden INTEGER,
  richting_zorg VARCHAR(60) NOT NULL,
  score_zorg INTEGER,
  richting_sociaal_netwerk VARCHAR(60) NOT NULL,
  score_sociaal_netwerk INTEGER,
  richting_justitie_veiligheid VARCHAR(60) NOT NULL,
  score_justitie_veiligheid INTEGER,
  instrument TEXT NOT NULL,
  resultaat TEXT NOT NULL,
  toelichting TEXT NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_voortgangen PRIMARY KEY (id),
  CONSTRAINT fk_voortgangen_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_voortgangen_client_id ON voortgangen (client_id);

CREATE TABLE betrokkenheden (
  rol VARCHAR(60) NOT NULL,
  contactpersoon_id VARCHAR(36),
  partner_id VARCHAR(36),
  kring VARCHAR(60) NOT NULL,
  begindatum DATE,
  einddatum DATE,
  mandaat TEXT NOT NULL,
  bereikbaarheid TEXT NOT NULL,
  vertrouwd BOOLEAN NOT NULL,
  mag_weten TEXT NOT NULL,
  mag_doen TEXT NOT NULL,
  toestemming VARCHAR(60) NOT NULL,
  beschikking TEXT NOT NULL,
  toelichting TEXT NOT NULL,
  volgorde INTEGER NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_betrokkenheden PRIMARY KEY (id),
  CONSTRAINT fk_betrokkenheden_contactpersoon_id FOREIGN KEY(contactpersoon_id) REFERENCES contactpersonen (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_betrokkenheden_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_betrokkenheden_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_betrokkenheden_client_id ON betrokkenheden (client_id);

CREATE INDEX ix_betrokkenheden_persoon ON betrokkenheden (contactpersoon_id, client_id, begindatum, einddatum);

CREATE INDEX ix_betrokkenheden_partner_id ON betrokkenheden (partner_id);

CREATE TABLE inzetten (
  scenario_id VARCHAR(36) NOT NULL,
  begindatum DATE,
  tijd TEXT NOT NULL,
  reden TEXT NOT NULL,
  door TEXT NOT NULL,
  einddatum DATE,
  eindtijd TEXT NOT NULL,
  uitkomst TEXT NOT NULL,
  les TEXT NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_inzetten PRIMARY KEY (id),
  CONSTRAINT fk_inzetten_scenario_id FOREIGN KEY(scenario_id) REFERENCES scenarios (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_inzetten_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_inzetten_client_id ON inzetten (client_id);

CREATE INDEX ix_inzetten_scenario_id ON inzetten (scenario_id);

CREATE TABLE levensgebiedplannen (
  plan_id VARCHAR(36) NOT NULL,
  levensgebied VARCHAR(60) NOT NULL,
  stand VARCHAR(60) NOT NULL,
  situatie TEXT NOT NULL,
  wens TEXT NOT NULL,
  doel TEXT NOT NULL,
  krachten TEXT NOT NULL,
  zorgen TEXT NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_levensgebiedplannen PRIMARY KEY (id),
  CONSTRAINT fk_levensgebiedplannen_plan_id FOREIGN KEY(plan_id) REFERENCES plannen (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_levensgebiedplannen_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_levensgebiedplannen_client_id ON levensgebiedplannen (client_id);

CREATE INDEX ix_levensgebiedplannen_plan_id ON levensgebiedplannen (plan_id);

CREATE TABLE momentopnamen (
  plan_id VARCHAR(36) NOT NULL,
  inhoud TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_momentopnamen PRIMARY KEY (id),
  CONSTRAINT fk_momentopnamen_plan_id FOREIGN KEY(plan_id) REFERENCES plannen (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_momentopnamen_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_momentopnamen_client_id ON momentopnamen (client_id);

CREATE INDEX ix_momentopnamen_plan_id ON momentopnamen (plan_id);

CREATE TABLE opschalingsstappen (
  knelpunt_id VARCHAR(36) NOT NULL,
  tafel VARCHAR(60) NOT NULL,
  datum DATE,
  aantal INTEGER NOT NULL,
  uren INTEGER,
  uitkomst TEXT NOT NULL,
  volgorde INTEGER NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_opschalingsstappen PRIMARY KEY (id),
  CONSTRAINT fk_opschalingsstappen_knelpunt_id FOREIGN KEY(knelpunt_id) REFERENCES knelpunten (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_opschalingsstappen_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_opschalingsstappen_client_id ON opschalingsstappen (client_id);

CREATE INDEX ix_opschalingsstappen_knelpunt_id ON opschalingsstappen (knelpunt_id);

CREATE TABLE signaleringsfasen (
  fase VARCHAR(60) NOT NULL,
  signalen TEXT NOT NULL,
  wat_helpt TEXT NOT NULL,
  wat_niet TEXT NOT NULL,
  wie_doet_wat TEXT NOT NULL,
  scenario_id VARCHAR(36),
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_signaleringsfasen PRIMARY KEY (id),
  CONSTRAINT fk_signaleringsfasen_scenario_id FOREIGN KEY(scenario_id) REFERENCES scenarios (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_signaleringsfasen_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_signaleringsfasen_client_id ON signaleringsfasen (client_id);

CREATE INDEX ix_signaleringsfasen_scenario_id ON signaleringsfasen (scenario_id);

CREATE TABLE eigenwaarden (
  lijst TEXT NOT NULL,
  code TEXT NOT NULL,
  label TEXT NOT NULL,
  wet TEXT NOT NULL,
  herkomst TEXT NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_eigenwaarden PRIMARY KEY (id),
  CONSTRAINT uq_eigenwaarden_lijst_code UNIQUE (lijst, code)
);

-- What somebody once chose keeps its meaning: a code follows what it always followed.
CREATE TRIGGER eigenwaarden_code_blijft BEFORE UPDATE OF lijst, code ON eigenwaarden
WHEN OLD.lijst <> NEW.lijst OR OLD.code <> NEW.code
BEGIN
  SELECT RAISE(ABORT, 'own code is immutable');
END;

CREATE TABLE lijststanden (
  lijst TEXT NOT NULL,
  volgorde TEXT NOT NULL,
  niet_kiezen TEXT NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_lijststanden PRIMARY KEY (id),
  CONSTRAINT uq_lijststanden_lijst UNIQUE (lijst)
);

CREATE TABLE samenwerkingsmetingen (
  halfjaar TEXT NOT NULL,
  gesloten_op DATE,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_samenwerkingsmetingen PRIMARY KEY (id)
);

CREATE TABLE samenwerkingslijsten (
  meting_id VARCHAR(36) NOT NULL,
  nummer INTEGER NOT NULL,
  datum DATE,
  wijze VARCHAR(60) NOT NULL,
  tafel VARCHAR(60) NOT NULL,
  rol_levensloopaanbieder VARCHAR(60) NOT NULL,
  afspraken_levensloopaanbieder VARCHAR(60) NOT NULL,
  rol_gemeente VARCHAR(60) NOT NULL,
  afspraken_gemeente VARCHAR(60) NOT NULL,
  rol_reclassering VARCHAR(60) NOT NULL,
  afspraken_reclassering VARCHAR(60) NOT NULL,
  rol_aanbieder_vg VARCHAR(60) NOT NULL,
  afspraken_aanbieder_vg VARCHAR(60) NOT NULL,
  rol_woonaanbieder VARCHAR(60) NOT NULL,
  afspraken_woonaanbieder VARCHAR(60) NOT NULL,
  rol_politie VARCHAR(60) NOT NULL,
  afspraken_politie VARCHAR(60) NOT NULL,
  rol_om VARCHAR(60) NOT NULL,
  afspraken_om VARCHAR(60) NOT NULL,
  rol_ggz VARCHAR(60) NOT NULL,
  afspraken_ggz VARCHAR(60) NOT NULL,
  rol_zorgkantoor VARCHAR(60) NOT NULL,
  afspraken_zorgkantoor VARCHAR(60) NOT NULL,
  rol_zsm VARCHAR(60) NOT NULL,
  afspraken_zsm VARCHAR(60) NOT NULL,
  rol_dji VARCHAR(60) NOT NULL,
  afspraken_dji VARCHAR(60) NOT NULL,
  geheel_visie VARCHAR(60) NOT NULL,
  geheel_praktijk VARCHAR(60) NOT NULL,
  geheel_verantwoordelijkheid VARCHAR(60) NOT NULL,
  geheel_afstemming VARCHAR(60) NOT NULL,
  geheel_recidive VARCHAR(60) NOT NULL,
  opmerking TEXT NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_samenwerkingslijsten PRIMARY KEY (id),
  CONSTRAINT fk_samenwerkingslijsten_meting_id FOREIGN KEY(meting_id) REFERENCES samenwerkingsmetingen (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_samenwerkingslijsten_meting_id ON samenwerkingslijsten (meting_id);

CREATE TABLE overlegdelen (
  kenmerk TEXT NOT NULL,
  soort VARCHAR(60) NOT NULL,
  staat VARCHAR(60) NOT NULL,
  datum DATE,
  tijd TEXT NOT NULL,
  plaats TEXT NOT NULL,
  aanwezigen TEXT NOT NULL,
  volgend_overleg DATE,
  volgorde INTEGER NOT NULL,
  notities TEXT NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_overlegdelen PRIMARY KEY (id),
  CONSTRAINT fk_overlegdelen_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_overlegdelen_client_id ON overlegdelen (client_id);

CREATE INDEX ix_overlegdelen_datum ON overlegdelen (datum);

CREATE INDEX ix_overlegdelen_kenmerk ON overlegdelen (kenmerk);

CREATE TABLE agendapunten (
  overlegdeel_id VARCHAR(36) NOT NULL,
  soort VARCHAR(60) NOT NULL,
  tekst TEXT NOT NULL,
  volgorde INTEGER NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_agendapunten PRIMARY KEY (id),
  CONSTRAINT fk_agendapunten_overlegdeel_id FOREIGN KEY(overlegdeel_id) REFERENCES overlegdelen (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_agendapunten_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_agendapunten_client_id ON agendapunten (client_id);

CREATE INDEX ix_agendapunten_overlegdeel_id ON agendapunten (overlegdeel_id);

CREATE TABLE besluiten (
  overlegdeel_id VARCHAR(36) NOT NULL,
  tekst TEXT NOT NULL,
  wie TEXT NOT NULL,
  uiterlijk DATE,
  volgorde INTEGER NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_besluiten PRIMARY KEY (id),
  CONSTRAINT fk_besluiten_overlegdeel_id FOREIGN KEY(overlegdeel_id) REFERENCES overlegdelen (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_besluiten_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_besluiten_client_id ON besluiten (client_id);

CREATE INDEX ix_besluiten_overlegdeel_id ON besluiten (overlegdeel_id);

CREATE TABLE afspraken (
  wat TEXT NOT NULL,
  levensgebied VARCHAR(60) NOT NULL,
  actiehouder_id VARCHAR(36),
  uiterlijk DATE,
  status VARCHAR(60) NOT NULL,
  reden TEXT NOT NULL,
  overleg TEXT NOT NULL,
  besluit_id VARCHAR(36),
  toelichting TEXT NOT NULL,
  volgorde INTEGER NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_afspraken PRIMARY KEY (id),
  CONSTRAINT fk_afspraken_actiehouder_id FOREIGN KEY(actiehouder_id) REFERENCES betrokkenheden (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_afspraken_besluit_id FOREIGN KEY(besluit_id) REFERENCES besluiten (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_afspraken_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_afspraken_actiehouder_id ON afspraken (actiehouder_id);

CREATE INDEX ix_afspraken_besluit_id ON afspraken (besluit_id);

CREATE INDEX ix_afspraken_client_id ON afspraken (client_id);

CREATE TABLE overdrachtspunten (
  overdracht_id VARCHAR(36) NOT NULL,
  wat TEXT NOT NULL,
  wie_id VARCHAR(36),
  uiterlijk DATE,
  stand VARCHAR(60) NOT NULL,
  opmerking TEXT NOT NULL,
  volgorde INTEGER NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_overdrachtspunten PRIMARY KEY (id),
  CONSTRAINT fk_overdrachtspunten_overdracht_id FOREIGN KEY(overdracht_id) REFERENCES overdrachten (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_overdrachtspunten_wie_id FOREIGN KEY(wie_id) REFERENCES betrokkenheden (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_overdrachtspunten_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_overdrachtspunten_client_id ON overdrachtspunten (client_id);

CREATE INDEX ix_overdrachtspunten_overdracht_id ON overdrachtspunten (overdracht_id);

CREATE INDEX ix_overdrachtspunten_wie_id ON overdrachtspunten (wie_id);

CREATE TABLE herkomsten (
  zvh TEXT NOT NULL,
  nummer TEXT NOT NULL,
  gemaakt_op DATE,
  gemaakt_door TEXT NOT NULL,
  clientnummer TEXT NOT NULL,
  doel TEXT NOT NULL,
  grondslag VARCHAR(60) NOT NULL,
  ontvangen_op DATE,
  ontvangen_door TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  ontvangstcode TEXT NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_herkomsten PRIMARY KEY (id),
  CONSTRAINT fk_herkomsten_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_herkomsten_client_id ON herkomsten (client_id);

CREATE TABLE overdrachtsregels (
  overdracht_id VARCHAR(36) NOT NULL,
  wat_eindigt TEXT NOT NULL,
  eindigt_op DATE,
  vervanging TEXT NOT NULL,
  wie_id VARCHAR(36),
  stand VARCHAR(60) NOT NULL,
  volgorde INTEGER NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_overdrachtsregels PRIMARY KEY (id),
  CONSTRAINT fk_overdrachtsregels_overdracht_id FOREIGN KEY(overdracht_id) REFERENCES overdrachten (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_overdrachtsregels_wie_id FOREIGN KEY(wie_id) REFERENCES betrokkenheden (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_overdrachtsregels_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_overdrachtsregels_client_id ON overdrachtsregels (client_id);

CREATE INDEX ix_overdrachtsregels_overdracht_id ON overdrachtsregels (overdracht_id);

CREATE INDEX ix_overdrachtsregels_wie_id ON overdrachtsregels (wie_id);

CREATE TABLE scenariostappen (
  scenario_id VARCHAR(36) NOT NULL,
  actie TEXT NOT NULL,
  toelichting TEXT NOT NULL,
  betrokkenheid_id VARCHAR(36),
  telefoon_dag TEXT NOT NULL,
  telefoon_nacht TEXT NOT NULL,
  binnen TEXT NOT NULL,
  anders TEXT NOT NULL,
  volgorde INTEGER NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_scenariostappen PRIMARY KEY (id),
  CONSTRAINT fk_scenariostappen_scenario_id FOREIGN KEY(scenario_id) REFERENCES scenarios (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_scenariostappen_betrokkenheid_id FOREIGN KEY(betrokkenheid_id) REFERENCES betrokkenheden (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_scenariostappen_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_scenariostappen_betrokkenheid_id ON scenariostappen (betrokkenheid_id);

CREATE INDEX ix_scenariostappen_client_id ON scenariostappen (client_id);

CREATE INDEX ix_scenariostappen_scenario_id ON scenariostappen (scenario_id);

-- The list Vandaag, kept ready per client (storage/reading/termijnen.py).
CREATE TABLE termijnen (
  client_id VARCHAR(36) NOT NULL,
  nummer INTEGER NOT NULL,
  naam TEXT NOT NULL,
  sorteernaam TEXT NOT NULL,
  clientnummer TEXT NOT NULL,
  soort VARCHAR(60) NOT NULL,
  wat TEXT NOT NULL,
  datum INTEGER,
  vanaf INTEGER,
  tot INTEGER,
  voorloop INTEGER NOT NULL,
  loopt BOOLEAN NOT NULL,
  verzameling VARCHAR(60) NOT NULL,
  record_id TEXT NOT NULL,
  aan_zet TEXT NOT NULL,
  aan_zet_persoon TEXT NOT NULL,
  aan_zet_rol VARCHAR(60) NOT NULL,
  CONSTRAINT pk_termijnen PRIMARY KEY (client_id, nummer),
  CONSTRAINT fk_termijnen_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_termijnen_client ON termijnen (client_id, datum, vanaf, tot, voorloop, loopt, soort);

CREATE INDEX ix_termijnen_dag ON termijnen (datum, sorteernaam, vanaf, tot, voorloop, loopt, soort);

CREATE TABLE termijnstanden (
  client_id VARCHAR(36) NOT NULL,
  versie INTEGER NOT NULL,
  verouderd_vanaf DATE,
  CONSTRAINT pk_termijnstanden PRIMARY KEY (client_id),
  CONSTRAINT fk_termijnstanden_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE trajecten (
  status VARCHAR(60) NOT NULL,
  meldingsdatum DATE,
  inclusiedatum DATE,
  einddatum DATE,
  melder TEXT NOT NULL,
  aanleiding TEXT NOT NULL,
  advies VARCHAR(60) NOT NULL,
  weging TEXT NOT NULL,
  uitstroomreden VARCHAR(60) NOT NULL,
  uitstroom_naar TEXT NOT NULL,
  nazorg TEXT NOT NULL,
  contact_blijft_id VARCHAR(36),
  opmerking TEXT NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_trajecten PRIMARY KEY (id),
  CONSTRAINT fk_trajecten_contact_blijft_id FOREIGN KEY(contact_blijft_id) REFERENCES betrokkenheden (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_trajecten_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_trajecten_client_id ON trajecten (client_id);

CREATE INDEX ix_trajecten_contact_blijft_id ON trajecten (contact_blijft_id);

CREATE TABLE processtappen (
  traject_id VARCHAR(36) NOT NULL,
  soort VARCHAR(60) NOT NULL,
  datum DATE,
  besloten_door TEXT NOT NULL,
  reden TEXT NOT NULL,
  opmerking TEXT NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_processtappen PRIMARY KEY (id),
  CONSTRAINT fk_processtappen_traject_id FOREIGN KEY(traject_id) REFERENCES trajecten (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_processtappen_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_processtappen_client_id ON processtappen (client_id);

CREATE INDEX ix_processtappen_traject_id ON processtappen (traject_id);

CREATE TABLE criteriumoordelen (
  traject_id VARCHAR(36) NOT NULL,
  criterium VARCHAR(60) NOT NULL,
  oordeel VARCHAR(60) NOT NULL,
  toelichting TEXT NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_criteriumoordelen PRIMARY KEY (id),
  CONSTRAINT fk_criteriumoordelen_traject_id FOREIGN KEY(traject_id) REFERENCES trajecten (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_criteriumoordelen_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_criteriumoordelen_client_id ON criteriumoordelen (client_id);

CREATE INDEX ix_criteriumoordelen_traject_id ON criteriumoordelen (traject_id);

CREATE TABLE inclusievragen (
  traject_id VARCHAR(36) NOT NULL,
  onderwerp VARCHAR(60) NOT NULL,
  nagevraagd BOOLEAN NOT NULL,
  datum DATE,
  door TEXT NOT NULL,
  uitkomst TEXT NOT NULL,
  client_id VARCHAR(36) NOT NULL,
  id VARCHAR(36) NOT NULL,
  CONSTRAINT pk_inclusievragen PRIMARY KEY (id),
  CONSTRAINT fk_inclusievragen_traject_id FOREIGN KEY(traject_id) REFERENCES trajecten (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_inclusievragen_client_id FOREIGN KEY(client_id) REFERENCES clienten (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_inclusievragen_client_id ON inclusievragen (client_id);

CREATE INDEX ix_inclusievragen_traject_id ON inclusievragen (traject_id);

-- The search index: words without the texts themselves (storage/search).
CREATE TABLE zoekregels (
  nummer INTEGER NOT NULL,
  verzameling VARCHAR(60) NOT NULL,
  record_id VARCHAR(36) NOT NULL,
  client_id VARCHAR(36),
  CONSTRAINT pk_zoekregels PRIMARY KEY (nummer)
);

CREATE UNIQUE INDEX ix_zoekregels_record_id ON zoekregels (record_id);

CREATE INDEX ix_zoekregels_client_id ON zoekregels (client_id);

CREATE VIRTUAL TABLE zoeknamen USING fts5 (
  namen, nummers, content = '', contentless_delete = 1, prefix = '1 2 3',
  tokenize = 'unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE zoekteksten USING fts5 (
  tekst, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3 4',
  tokenize = 'unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE zoekwoorden USING fts5vocab (zoeknamen, col);

-- All that counting reads, so that no row with its texts is fetched (storage/rows/telindexen.py).

CREATE INDEX ix_clienten_tellen ON clienten (id, geboortedatum, geslacht);

CREATE INDEX ix_trajecten_tellen ON trajecten (client_id, id, status, meldingsdatum, inclusiedatum, einddatum);

CREATE INDEX ix_processtappen_tellen ON processtappen (traject_id, datum, soort, id);

CREATE INDEX ix_titels_tellen ON titels (client_id, begindatum, einddatum, soort);

CREATE INDEX ix_problematieken_tellen ON problematieken (client_id, soort, datum, id);

CREATE INDEX ix_plannen_tellen ON plannen (client_id, id, status, versie, begonnen_op, vastgesteld_op, volgende_evaluatie);

CREATE INDEX ix_indicaties_tellen ON indicaties (soort, client_id, id, profiel, status, aangevraagd_op, begindatum, einddatum);

CREATE INDEX ix_knelpunten_tellen ON knelpunten (client_id, id, soort, begindatum, opgelost_op);

CREATE INDEX ix_opschalingsstappen_tellen ON opschalingsstappen (client_id, knelpunt_id, tafel, datum, aantal);

CREATE INDEX ix_inzetten_tellen ON inzetten (begindatum, client_id, scenario_id);

CREATE INDEX ix_scenarios_tellen ON scenarios (id, soort);

CREATE INDEX ix_overdrachten_tellen ON overdrachten (client_id, id, soort, staat, overlap_einde, ontvangst_op);

CREATE INDEX ix_processtappen_datum ON processtappen (datum, traject_id);

CREATE INDEX ix_verblijven_tellen
  ON verblijven (einddatum, begindatum, id, client_id, soort, verkeerd_bed);

CREATE INDEX ix_wijzigingen_tellen ON wijzigingen (wanneer, verzameling, record_id, veld, oud, nieuw)
  WHERE verzameling IN ('clienten', 'verblijven', 'indicaties', 'problematieken', 'knelpunten',
    'overdrachten')
    AND veld IN ('', 'geslacht', 'status', 'verkeerd_bed', 'soort', 'staat');

-- What was logged, changed and established stays as it was written.

CREATE TRIGGER logboek_onveranderlijk BEFORE UPDATE ON logboek
BEGIN
  SELECT RAISE(ABORT, 'logboek_onveranderlijk');
END;

CREATE TRIGGER logboek_onuitwisbaar BEFORE DELETE ON logboek
BEGIN
  SELECT RAISE(ABORT, 'logboek_onveranderlijk');
END;

CREATE TRIGGER wijzigingen_onveranderlijk BEFORE UPDATE ON wijzigingen
BEGIN
  SELECT RAISE(ABORT, 'wijzigingen_onveranderlijk');
END;

CREATE TRIGGER plannen_vastgesteld_wijzigen BEFORE UPDATE ON plannen
WHEN OLD.status = 'vastgesteld'
BEGIN
  SELECT RAISE(ABORT, 'plan_vastgesteld');
END;

CREATE TRIGGER plannen_vastgesteld_verwijderen BEFORE DELETE ON plannen
WHEN OLD.status = 'vastgesteld'
BEGIN
  SELECT RAISE(ABORT, 'plan_vastgesteld');
END;

CREATE TRIGGER levensgebiedplannen_vastgesteld_wijzigen BEFORE UPDATE ON levensgebiedplannen
WHEN EXISTS (
  SELECT 1 FROM plannen WHERE id IN (OLD.plan_id, NEW.plan_id) AND status = 'vastgesteld'
)
BEGIN
  SELECT RAISE(ABORT, 'plan_vastgesteld');
END;

CREATE TRIGGER levensgebiedplannen_vastgesteld_verwijderen BEFORE DELETE ON levensgebiedplannen
WHEN EXISTS (SELECT 1 FROM plannen WHERE id = OLD.plan_id AND status = 'vastgesteld')
BEGIN
  SELECT RAISE(ABORT, 'plan_vastgesteld');
END;

CREATE TRIGGER momentopnamen_onveranderlijk BEFORE UPDATE ON momentopnamen
BEGIN
  SELECT RAISE(ABORT, 'plan_vastgesteld');
END;

CREATE TRIGGER momentopnamen_onuitwisbaar BEFORE DELETE ON momentopnamen
BEGIN
  SELECT RAISE(ABORT, 'plan_vastgesteld');
END;

-- What was printed of a meeting stays as it was said there.
CREATE TRIGGER overlegdelen_gesloten_wijzigen BEFORE UPDATE ON overlegdelen
WHEN OLD.staat = 'gesloten'
BEGIN
  SELECT RAISE(ABORT, 'overleg_gesloten');
END;

CREATE TRIGGER overlegdelen_gesloten_verwijderen BEFORE DELETE ON overlegdelen
WHEN OLD.staat = 'gesloten'
BEGIN
  SELECT RAISE(ABORT, 'overleg_gesloten');
END;

CREATE TRIGGER agendapunten_gesloten_wijzigen BEFORE UPDATE ON agendapunten
WHEN EXISTS (
  SELECT 1 FROM overlegdelen
  WHERE id IN (OLD.overlegdeel_id, NEW.overlegdeel_id) AND staat = 'gesloten'
)
BEGIN
  SELECT RAISE(ABORT, 'overleg_gesloten');
END;

CREATE TRIGGER agendapunten_gesloten_verwijderen BEFORE DELETE ON agendapunten
WHEN EXISTS (SELECT 1 FROM overlegdelen WHERE id = OLD.overlegdeel_id AND staat = 'gesloten')
BEGIN
  SELECT RAISE(ABORT, 'overleg_gesloten');
END;

CREATE TRIGGER besluiten_gesloten_wijzigen BEFORE UPDATE ON besluiten
WHEN EXISTS (
  SELECT 1 FROM overlegdelen
  WHERE id IN (OLD.overlegdeel_id, NEW.overlegdeel_id) AND staat = 'gesloten'
)
BEGIN
  SELECT RAISE(ABORT, 'overleg_gesloten');
END;

CREATE TRIGGER besluiten_gesloten_verwijderen BEFORE DELETE ON besluiten
WHEN EXISTS (SELECT 1 FROM overlegdelen WHERE id = OLD.overlegdeel_id AND staat = 'gesloten')
BEGIN
  SELECT RAISE(ABORT, 'overleg_gesloten');
END;

-- The counts of a closed half year went to the manager; its lists stay as they were.
CREATE TRIGGER samenwerkingsmetingen_gesloten_wijzigen BEFORE UPDATE ON samenwerkingsmetingen
WHEN OLD.gesloten_op IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'halfjaar_gesloten');
END;

CREATE TRIGGER samenwerkingsmetingen_gesloten_verwijderen BEFORE DELETE ON samenwerkingsmetingen
WHEN OLD.gesloten_op IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'halfjaar_gesloten');
END;

CREATE TRIGGER samenwerkingslijsten_gesloten_wijzigen BEFORE UPDATE ON samenwerkingslijsten
WHEN EXISTS (
  SELECT 1 FROM samenwerkingsmetingen
  WHERE id IN (OLD.meting_id, NEW.meting_id) AND gesloten_op IS NOT NULL
)
BEGIN
  SELECT RAISE(ABORT, 'halfjaar_gesloten');
END;

CREATE TRIGGER samenwerkingslijsten_gesloten_verwijderen BEFORE DELETE ON samenwerkingslijsten
WHEN EXISTS (
  SELECT 1 FROM samenwerkingsmetingen WHERE id = OLD.meting_id AND gesloten_op IS NOT NULL
)
BEGIN
  SELECT RAISE(ABORT, 'halfjaar_gesloten');
END;

-- Every change that counts raises this number, so that kengetallen.db knows when it is behind.

CREATE TRIGGER samenwerkingsmetingen_toegevoegd_telt AFTER INSERT ON samenwerkingsmetingen
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER samenwerkingsmetingen_gewijzigd_telt AFTER UPDATE ON samenwerkingsmetingen
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER samenwerkingsmetingen_verwijderd_telt AFTER DELETE ON samenwerkingsmetingen
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER clienten_toegevoegd_telt AFTER INSERT ON clienten
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER clienten_gewijzigd_telt AFTER UPDATE ON clienten
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER clienten_verwijderd_telt AFTER DELETE ON clienten
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER trajecten_toegevoegd_telt AFTER INSERT ON trajecten
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER trajecten_gewijzigd_telt AFTER UPDATE ON trajecten
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER trajecten_verwijderd_telt AFTER DELETE ON trajecten
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER processtappen_toegevoegd_telt AFTER INSERT ON processtappen
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER processtappen_gewijzigd_telt AFTER UPDATE ON processtappen
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER processtappen_verwijderd_telt AFTER DELETE ON processtappen
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER verblijven_toegevoegd_telt AFTER INSERT ON verblijven
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER verblijven_gewijzigd_telt AFTER UPDATE ON verblijven
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER verblijven_verwijderd_telt AFTER DELETE ON verblijven
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER titels_toegevoegd_telt AFTER INSERT ON titels
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER titels_gewijzigd_telt AFTER UPDATE ON titels
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER titels_verwijderd_telt AFTER DELETE ON titels
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER indicaties_toegevoegd_telt AFTER INSERT ON indicaties
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER indicaties_gewijzigd_telt AFTER UPDATE ON indicaties
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER indicaties_verwijderd_telt AFTER DELETE ON indicaties
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER problematieken_toegevoegd_telt AFTER INSERT ON problematieken
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER problematieken_gewijzigd_telt AFTER UPDATE ON problematieken
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER problematieken_verwijderd_telt AFTER DELETE ON problematieken
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER plannen_toegevoegd_telt AFTER INSERT ON plannen
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER plannen_gewijzigd_telt AFTER UPDATE ON plannen
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER plannen_verwijderd_telt AFTER DELETE ON plannen
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER knelpunten_toegevoegd_telt AFTER INSERT ON knelpunten
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER knelpunten_gewijzigd_telt AFTER UPDATE ON knelpunten
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER knelpunten_verwijderd_telt AFTER DELETE ON knelpunten
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER opschalingsstappen_toegevoegd_telt AFTER INSERT ON opschalingsstappen
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER opschalingsstappen_gewijzigd_telt AFTER UPDATE ON opschalingsstappen
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER opschalingsstappen_verwijderd_telt AFTER DELETE ON opschalingsstappen
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER inzetten_toegevoegd_telt AFTER INSERT ON inzetten
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER inzetten_gewijzigd_telt AFTER UPDATE ON inzetten
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER inzetten_verwijderd_telt AFTER DELETE ON inzetten
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER scenarios_toegevoegd_telt AFTER INSERT ON scenarios
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER scenarios_gewijzigd_telt AFTER UPDATE ON scenarios
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER scenarios_verwijderd_telt AFTER DELETE ON scenarios
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER overdrachten_toegevoegd_telt AFTER INSERT ON overdrachten
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER overdrachten_gewijzigd_telt AFTER UPDATE ON overdrachten
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;

CREATE TRIGGER overdrachten_verwijderd_telt AFTER DELETE ON overdrachten
BEGIN
  INSERT INTO nummerreeksen (reeks, jaar, laatste) VALUES ('tellingen', 0, 1)
  ON CONFLICT (reeks, jaar) DO UPDATE SET laatste = laatste + 1;
END;
