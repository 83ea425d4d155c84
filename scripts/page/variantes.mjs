// Two extractions that nothing recognises, made from the fictional one, and the tables that a right reading comes to: another
// software's three exports without one known header (departement), one flat request in UTF-16 that repeats the person and the
// parcours on every contact (fichier-plat).
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

const PLIE = "bin/plie.js";
const COLONNES = {
  participants: ["id", "nom", "prenom", "sexe", "date_naissance", "code_postal", "rqth", "qpv", "statuts"],
  parcours: [
    "participant",
    "structure",
    "apap",
    "date_integration",
    "date_sortie_prevue",
    "date_sortie_reelle",
    "nature_sortie",
    "motif_sortie",
  ],
  etapes: [
    "participant",
    "famille",
    "intitule",
    "operateur",
    "date_debut",
    "date_fin_prevue",
    "date_fin",
    "heures_hebdo",
    "contrat",
    "employeur",
  ],
  entretiens: ["participant", "date", "heure", "modalite", "nature", "presence", "duree", "motif", "apap"],
};
const SUR_PLACE = {
  FACE_A_FACE: "Sur place",
  TELEPHONE: "Par téléphone",
  VISIO: "Par visioconférence",
  MAIL: "E-mail",
  SMS: "SMS",
  COURRIER: "Courrier",
  AUTRE: "Autre",
};
const HONORE = {
  PRESENT: "Rendez-vous honoré",
  ABSENT: "Absence non excusée",
  ABSENT_EXCUSE: "Absence excusée (usager)",
  ANNULE: "Annulé par le service",
  A_PRECISER: "Statut du RDV à préciser",
  "": "",
};

/** What the labels of the departement mean, for whoever maps them. */
export const LIBELLES = { modalite: invers(SUR_PLACE), presence: invers(HONORE) };

function invers(codes) {
  return Object.fromEntries(
    Object.entries(codes)
      .filter(([code]) => code !== "")
      .map(([code, libelle]) => [libelle, code]),
  );
}

const jour = (iso) => iso.split("-").reverse().join("/");
const enCsv = (lignes, separateur) =>
  lignes
    .map((l) => `${l.map((c) => (/[",;\n]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c)).join(separateur)}\n`)
    .join("");

/** Rows of a canonical table, by column. */
function table(dossier, nom) {
  return parse(readFileSync(join(dossier, `${nom}.csv`)), { bom: true, delimiter: ";", columns: true });
}

/** Writes `departement/`, `fichier-plat/` and `juste/` under a folder. */
export function ecrireVariantes(dossier) {
  const [source, lue] = [join(dossier, "source"), join(dossier, "lue")];
  execFileSync("node", [PLIE, "exemple", source, "--participants", "60", "--mois", "18"], { stdio: "ignore" });
  execFileSync("node", [PLIE, "importer", source, "--format", "csv", "--sortie", lue], { stdio: "ignore" });
  const tables = Object.fromEntries(Object.keys(COLONNES).map((nom) => [nom, table(lue, nom)]));
  rmSync(source, { recursive: true });
  rmSync(lue, { recursive: true });
  // those whom one flat line can tell: one parcours, one contact at least
  const compte = (lignes, id) => lignes.filter((l) => l.participant === id).length;
  const gardes = new Set(
    tables.participants
      .map(({ id }) => id)
      .filter((id) => compte(tables.parcours, id) === 1 && compte(tables.entretiens, id) > 0),
  );
  const de = (nom) => tables[nom].filter((l) => gardes.has(l.id && nom === "participants" ? l.id : l.participant));
  const choisies = Object.fromEntries(Object.keys(COLONNES).map((nom) => [nom, de(nom)]));
  const ecrire = (nom, texte) => {
    const chemin = join(dossier, nom);
    mkdirSync(join(chemin, ".."), { recursive: true });
    writeFileSync(chemin, texte);
  };
  for (const [nom, colonnes] of Object.entries(COLONNES)) {
    const lignes = choisies[nom].map((l) => colonnes.map((c) => l[c] ?? ""));
    ecrire(`juste/${nom}.csv`, enCsv([colonnes, ...lignes], ";"));
  }
  const parcoursDe = new Map(choisies.parcours.map((p) => [p.participant, p]));
  const personneDe = new Map(choisies.participants.map((p) => [p.id, p]));
  departement(choisies, parcoursDe, ecrire);
  fichierPlat(choisies, personneDe, parcoursDe, ecrire);
}

const ENTETE_ETAPES = [
  "Type d'action",
  "Libellé de l'action",
  "Organisme",
  "Début",
  "Fin prévisionnelle",
  "Fin",
  "Nb heures/semaine",
  "Nature du contrat",
  "Nom structure employeur",
];

function etape(e) {
  return [
    e.participant,
    e.famille,
    e.intitule,
    e.operateur,
    jour(e.date_debut),
    jour(e.date_fin_prevue),
    jour(e.date_fin),
    e.heures_hebdo,
    e.contrat,
    e.employeur,
  ];
}

/** Cells of a person and of their parcours, as both habits write them side by side. */
function personneEtParcours(p, q) {
  return [
    p.id,
    p.nom,
    p.prenom,
    p.sexe,
    jour(p.date_naissance),
    p.code_postal,
    p.rqth,
    p.qpv,
    p.statuts,
    q.structure,
    q.apap,
    jour(q.date_integration),
    jour(q.date_sortie_prevue),
    jour(q.date_sortie_reelle),
    q.nature_sortie,
    q.motif_sortie,
  ];
}

function departement({ participants, etapes, entretiens }, parcoursDe, ecrire) {
  const ID = "ID interne au département";
  const usagers = participants.map((p) => {
    const q = parcoursDe.get(p.id);
    return [...personneEtParcours(p, q)];
  });
  const entete = [
    ID,
    "Nom de naissance",
    "Prénom",
    "Genre",
    "Date de naissance",
    "Code postal",
    "RQTH / AAH Oui / Non",
    "Réside en QPV",
    "Droits",
    "Organisation",
    "Référent(s)",
    "Date de début d'accompagnement",
    "Date de fin d'accompagnement prévisionnelle",
    "Date de fin d'accompagnement",
    "Type de sortie",
    "Motif d'archivage",
  ];
  ecrire("departement/Export_usagers_structure.csv", enCsv([entete, ...usagers], ","));
  ecrire("departement/Export_actions.csv", enCsv([[ID, ...ENTETE_ETAPES], ...etapes.map(etape)], ","));
  const rdv = entretiens.map((c) => [
    c.participant,
    jour(c.date),
    c.heure,
    SUR_PLACE[c.modalite],
    c.nature,
    HONORE[c.presence],
    c.duree,
    c.motif,
    c.apap,
  ]);
  const enteteRdv = [
    ID,
    "Date du RDV",
    "Heure du RDV",
    "Nature du RDV",
    "Motif du RDV",
    "Statut du RDV",
    "Durée du RDV",
    "Objet du RDV",
    "Agent",
  ];
  ecrire("departement/Export_rendez-vous.csv", enCsv([enteteRdv, ...rdv], ","));
}

function fichierPlat({ etapes, entretiens }, personneDe, parcoursDe, ecrire) {
  const entete = [
    "N° dossier",
    "Nom",
    "Prénom",
    "Sexe",
    "Date de naissance",
    "CP",
    "RQTH",
    "QPV",
    "Statut",
    "Structure",
    "APAP",
    "Date d'entrée PLIE",
    "Date de sortie prévue",
    "Date de sortie réelle",
    "Nature de sortie",
    "Motif de sortie",
    "Date du RDV",
    "Heure du RDV",
    "Type de contact",
    "Nature du RDV",
    "Présence",
    "Durée",
    "Objet",
    "Référent",
  ];
  const lignes = entretiens.map((c) => {
    const [p, q] = [personneDe.get(c.participant), parcoursDe.get(c.participant)];
    return [
      ...personneEtParcours(p, q),
      jour(c.date),
      c.heure,
      c.modalite,
      c.nature,
      c.presence,
      c.duree,
      c.motif,
      c.apap,
    ];
  });
  ecrire("fichier-plat/requete_suivi.txt", Buffer.from(`\ufeff${enCsv([entete, ...lignes], "\t")}`, "utf16le"));
  ecrire("fichier-plat/etapes.csv", enCsv([["N° dossier", ...ENTETE_ETAPES], ...etapes.map(etape)], ";"));
}
