// Writes an extraction that plie can judge, straight to disk: contacts as a PLIE sends them (Windows-1252, `;`, CRLF,
// quoted comments with accents, doubled quotes and line breaks; 133 bytes a line), the other tables under the model's
// own names in UTF-8. Seeded, no clock, no real data.

import { once } from "node:events";
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FIRST_YEAR = 2024;
/** November 2024 is the first month, October 2026 the last. */
const FIRST_MONTH = 10;
const MONTHS = 24;
const BLOCK = 1 << 20;

const HIGH = { "€": "\x80", œ: "\x9c", "’": "\x92", "…": "\x85" };
const STRUCTURES = ["Tremplin des Rives", "Atelier l’Écluse", "Maison du Bocage bleu", "Cap Estuaire fictif"];
const COMMENTS = [
  "Point sur la recherche d’emploi",
  "Participant à l’heure, très motivé",
  "Difficulté de garde d’enfants",
  "CV actualisé et envoyé à 3 employeurs",
  "Coût du permis : 1 200 €",
  "Orientation vers une formation courte",
  "Main-d’œuvre : offre transmise",
  "À recontacter dès réception du contrat…",
];

function generator(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const two = (n) => (n < 10 ? `0${n}` : `${n}`);
const idOf = (n) => `P${100000 + n}`;
const latin = (text) =>
  Buffer.from(
    text.replace(/[€œ’…]/g, (char) => HIGH[char]),
    "latin1",
  );

class Team {
  constructor(apaps) {
    this.apaps = Array.from({ length: apaps }, (_, n) => `Aubépine Dunœil ${n + 1}`);
    this.structures = Math.max(1, Math.ceil(apaps / 6));
  }
  structure(n) {
    const k = n % this.structures;
    return `${STRUCTURES[k % STRUCTURES.length]}${k < STRUCTURES.length ? "" : ` ${k + 1}`}`;
  }
}

async function writeBlocks(path, lines, encode) {
  const stream = createWriteStream(path, { highWaterMark: BLOCK });
  let text = "";
  for (const line of lines) {
    text += line;
    if (text.length < BLOCK) continue;
    if (!stream.write(encode(text))) await once(stream, "drain");
    text = "";
  }
  stream.end(encode(text));
  await once(stream, "finish");
}

function comment(random) {
  const one = COMMENTS[Math.floor(random() * COMMENTS.length)];
  const other = COMMENTS[Math.floor(random() * COMMENTS.length)];
  const x = random();
  if (x < 0.1) return `"${one}\n${other} ; suite au prochain rendez-vous"`;
  if (x < 0.13) return `"${one}, dit ""ça va"" ; ${other}"`;
  if (x < 0.3) return `"${one} ; ${other}"`;
  return one;
}

/** Days of a month that one round of contacts takes, and minutes between two appointments of an APAP. */
const ROUND_DAYS = 9;
const APPOINTMENT = 105;

function clock(minutes) {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/**
 * In each month every participant has a face-to-face (missed one time in eight), then other contacts; an APAP's
 * appointments never overlap.
 */
function* contactLines(contacts, participants, team, random, sheet) {
  yield "N° entretien;Identifiant participant;Date de l’entretien;Heure;Nature de l’entretien;Modalité de l’entretien;Statut du RDV;Durée (min);Référent;Commentaire\r\n";
  const rounds = Math.ceil(contacts / participants);
  const monthOf = (round) => Math.floor((round * MONTHS) / rounds);
  let first = 0;
  for (let i = 0; i < contacts; i++) {
    const round = Math.floor(i / participants);
    if (monthOf(round) !== monthOf(first)) first = round;
    const absolute = FIRST_MONTH + monthOf(round);
    const p = i % participants;
    const rank = Math.floor(p / team.apaps.length);
    const day = 1 + (round - first) * ROUND_DAYS + (rank % ROUND_DAYS);
    const date = `${two(day)}/${two((absolute % 12) + 1)}/${FIRST_YEAR + Math.floor(absolute / 12)}`;
    const hour = clock(480 + APPOINTMENT * Math.floor(rank / ROUND_DAYS));
    const x = random();
    const mode =
      round === first || x < 0.3 ? "Présentiel" : x < 0.7 ? "Téléphone" : x < 0.8 ? "Visioconférence" : "Courriel";
    const y = random();
    const status = y < 0.875 ? "Réalisé" : y < 0.94 ? "Absent excusé" : y < 0.98 ? "Absent non excusé" : "Reporté";
    const nature = random() < 0.9 ? "Suivi individuel" : "Bilan d’étape";
    const text = status === "Réalisé" ? comment(random) : "";
    const apap = team.apaps[p % team.apaps.length];
    const minutes = 15 + 5 * Math.floor(random() * 18);
    if (sheet && mode === "Présentiel" && status !== "Reporté") sheet.add(i, p, date, status, minutes, apap);
    yield `E${100000000 + i};${idOf(p)};${date};${hour};${nature};${mode};${status};${minutes};${apap};${text}\r\n`;
  }
}

/**
 * Émargement lines of the face-to-face appointments, up to `wanted`: one in fifty is missing, one in forty is a day off, one
 * in thirty has another duration, one in a hundred is not signed. Decided by the appointment's rank, not by the generator:
 * the contacts stay the same with or without sheets.
 */
class Sheet {
  constructor(wanted) {
    this.wanted = wanted;
    this.lines = ["participant;date;duree;motif;presence;signature_participant;signature_apap;apap\n"];
  }
  add(i, p, date, status, minutes, apap) {
    if (this.lines.length > this.wanted || i % 50 === 7) return;
    const day = i % 40 === 11 ? two(Math.min(28, Number(date.slice(0, 2)) + 1)) : date.slice(0, 2);
    const present = status === "Réalisé";
    const duration = present ? (i % 30 === 13 ? minutes + 15 : minutes) : "";
    const signed = present && i % 100 !== 17 ? "X" : "";
    const word = present ? "présent" : status === "Absent excusé" ? "absent excusé" : "absent";
    this.lines.push(`${idOf(p)};${day}${date.slice(2)};${duration};Point projet;${word};${signed};X;${apap}\n`);
  }
}

function* participantLines(participants, random) {
  yield "id;nom;prenom;sexe;date_naissance;statuts;statut_emploi_entree;niveau_formation;inscription_ft\n";
  for (let p = 0; p < participants; p++) {
    const birth = `${1965 + Math.floor(random() * 40)}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`;
    yield `${idOf(p)};NOM${p};Fictif;${random() < 0.5 ? "F" : "H"};${birth};${random() < 0.4 ? "ARSA" : "DE"};DE;CAP;oui\n`;
  }
}

/** Integrated before the history begins; one in twenty goes out on its last day. */
function* parcoursLines(participants, team, random) {
  yield "participant;structure;apap;date_integration;date_diagnostic;duree_diagnostic;date_sortie_reelle;nature_sortie;motif_sortie\n";
  for (let p = 0; p < participants; p++) {
    const a = p % team.apaps.length;
    const integration = `2024-${two(1 + Math.floor(random() * 10))}-${two(1 + Math.floor(random() * 28))}`;
    const out = random() < 0.05 ? "2026-10-31;Autre;Abandon" : ";;";
    yield `${idOf(p)};${team.structure(a)};${team.apaps[a]};${integration};${integration};60;${out}\n`;
  }
}

/** Three étapes a participant: the accompaniment, one last year, one of the programming this year. */
function* etapeLines(participants, random) {
  yield "id;participant;famille;intitule;operateur;programmation_plie;date_prescription;date_debut;date_fin_prevue;date_fin;temps;heures_hebdo;contrat\n";
  for (let p = 0; p < participants; p++) {
    const id = idOf(p);
    yield `A${p};${id};accompagnement;Accompagnement renforcé;;non;;2024-10-28;;;;;\n`;
    const day = two(1 + Math.floor(random() * 28));
    if (random() < 0.5)
      yield `B${p};${id};formation;Remise à niveau;Cap fictif;non;2025-02-01;2025-03-${day};2025-06-${day};2025-06-${day};plein;35;\n`;
    else yield `B${p};${id};emploi;Contrat;;non;;2025-03-${day};2025-06-${day};2025-06-${day};plein;35;CDDI\n`;
    const month = two(1 + Math.floor(random() * 8));
    const programming = random() < 0.95 ? "oui" : "non";
    yield `C${p};${id};operation;Remobilisation;Tremplin fictif;${programming};2025-12-15;2026-${month}-${day};2026-${two(Number(month) + 1)}-${day};2026-${two(Number(month) + 1)}-${day};partiel;12;\n`;
  }
}

function* effectifLines(team) {
  yield "apap;structure;etp;date_debut;date_fin\n";
  for (let n = 0; n < team.apaps.length; n++) yield `${team.apaps[n]};${team.structure(n)};1;;\n`;
}

/**
 * Writes the extraction in `folder`, unless the same one is already there. Gives the path of the contacts file.
 * `etapes` are 3 a participant; `emargements`, when given, is the number of lines of the sheets.
 */
export async function writeExtraction(folder, { contacts, participants, apaps, emargements }) {
  const marker = join(folder, "parametres.json");
  const parameters = JSON.stringify({ contacts, participants, apaps, emargements, version: 1 });
  const path = join(folder, "contacts.csv");
  if (existsSync(marker) && readFileSync(marker, "utf8") === parameters) return path;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const team = new Team(apaps);
  const random = generator(contacts);
  const utf8 = (text) => Buffer.from(text, "utf8");
  const sheet = emargements ? new Sheet(emargements) : null;
  await writeBlocks(path, contactLines(contacts, participants, team, random, sheet), latin);
  if (sheet) await writeBlocks(join(folder, "emargements.csv"), sheet.lines, utf8);
  await writeBlocks(join(folder, "participants.csv"), participantLines(participants, random), utf8);
  await writeBlocks(join(folder, "parcours.csv"), parcoursLines(participants, team, random), utf8);
  await writeBlocks(join(folder, "etapes.csv"), etapeLines(participants, random), utf8);
  await writeBlocks(join(folder, "effectifs.csv"), effectifLines(team), utf8);
  writeFileSync(marker, parameters);
  return path;
}
