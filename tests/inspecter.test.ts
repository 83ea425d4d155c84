import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { inspecter } from "../src/commands/inspecter-execution.ts";
import type { Io } from "../src/commands/io.ts";
import { dayOf } from "../src/core/day.ts";
import { DISQUE_NODE } from "../src/disque/disque-node.ts";
import type { Dialogue } from "../src/inspection/dialogue.ts";
import { Dossier, plie } from "./session.ts";

const LISTE =
  "N° dossier;Civilité;Date de naissance;Structure;Référent de parcours;Date d'entrée PLIE;Identifiant France Travail;Inscription France Travail\r\n" +
  "P1;Mme;01/02/1990;CCAS;Zoé FICTIVE;05/01/2025;1234567A;01/01/2025\r\n";
const ETAPES =
  "N° dossier;Famille;Intitulé;Date de début;Date de fin\r\nP1;Opération;Mobilité;01/02/2026;02/02/2026\r\nP1;Formation;CACES;01/04/2026;02/04/2026\r\n";
/** The contacts of six months, under headers and labels of one's own. */
const CONTACTS = `Matricule;Fait le;Canal;Tps (mn);Saisi le;Compte rendu;Venue ?\r\n${Array.from(
  { length: 24 },
  (_, i) =>
    `P1;${String(1 + i).padStart(2, "0")}/0${1 + (i % 6)}/2026;${i % 4 === 3 ? "Tél. sortant" : "RDV agence"};45;;CV;Vu`,
).join("\r\n")}\r\n`;

let dossier: Dossier;
/** The inputs stand one level down: nothing beside the temporary folder is found by chance. */
let entrees: string;

beforeEach(() => {
  dossier = new Dossier();
  entrees = dossier.joindre("extraction");
  mkdirSync(entrees);
});

afterEach(() => {
  dossier.supprimer();
});

function extraction(): void {
  dossier.ecrire("extraction/liste.csv", LISTE);
  dossier.ecrire("extraction/contacts-2026-06.csv", CONTACTS);
  dossier.ecrire("extraction/etapes.csv", ETAPES);
}

describe("plie inspecter", () => {
  it("says what a file is, column by column", async () => {
    const fichier = dossier.ecrire(
      "suivi.csv",
      "N° dossier;Date;Modalité;Présence;Durée;Couleur\r\nP1;05/03/2026;Visio;Présent;45;bleu\r\nP1;06/03/2026;Agence;;abc;\r\n",
    );
    const { out, err, status } = await plie("inspecter", fichier, "--verbeux", "--malgre", "LEC-06");
    const [feux, detail] = out.replaceAll("\u00a0", " ").split(/\n\n(?=suivi)/);
    expect(feux).toContain("LEC-06 rouge, accepté");
    expect(detail).toBe(`suivi.csv · texte délimité, UTF-8, séparateur « ; », 119 octets
  Table Entretiens (entretiens) : 5 colonnes sur 6 lui répondent, dont les
    obligatoires (participant, date, modalite) ; le nom l'annonce
  En-tête ligne 1 ; 2 lignes remplies dessous

Colonne     Champ        Score      Remplie  Exemple
─────────────────────────────────────────────────────────
N° dossier  participant  nom exact    100 %  ‹X9›
Date        date         nom exact    100 %  ‹99/99/9999›
Modalité    modalite     nom exact    100 %  Visio
Présence    presence     nom exact     50 %  Présent
Durée       duree        nom exact    100 %  ‹99›
Couleur     aucun                      50 %  ‹xxxx›

  Modalité : « Agence » n'est pas comprise, 1 fois, d'abord ligne 3
  Durée : 1 cellule illisible, d'abord ligne 3 (abc) : durée non comprise
    (attendu : 45, 45 min, 0h45 ou 0:45)

Libellés
  Entretiens, Modalité : Agence (1) · Visio (1)
  Entretiens, Présence : Présent (1)

Contacts : mois couverts par APAP
  Sans APAP : 2026-03 (2 contacts)

Présence vide
  modalité non comprise : 100 % de vides sur 1 contact
  VISIO : 0 % de vides sur 1 contact
  toutes les présences en face à face sont remplies

Lecture
  2 lignes lues : 1 gardée, 1 rejetée, 0 mise de côté
`);
    expect(err).toBe("");
    expect(status).toBe(0);
  });

  it("names a wrong thing and what to do, with status 2", async () => {
    const fichier = dossier.ecrire("extraction/suivi.xlsx", "%PDF-1.7\n");
    const { out, err, status } = await plie("inspecter", fichier);
    expect(out).toMatch(/^Lecture : 1.feu rouge\n {2}LEC-01 rouge\n/);
    expect(out.replaceAll("\u00a0", " ")).toContain(
      `suivi.xlsx · non lu, 9 octets
  ✗ Le fichier « suivi.xlsx » est un document PDF : exportez le tableau en .xlsx
    ou en .csv depuis votre logiciel.
`,
    );
    expect(err).toBe("");
    expect(status).toBe(2);
  });

  it("says the same to a program", async () => {
    extraction();
    const { out, status } = await plie("inspect", entrees, "--format", "json");
    const inspection = JSON.parse(out);
    expect(inspection.outil).toEqual({ nom: "plie", version: "0.0.0" });
    expect(inspection.fichiers.map((f: { fichier: string }) => f.fichier)).toEqual([
      "contacts-2026-06.csv",
      "etapes.csv",
      "liste.csv",
    ]);
    expect(inspection.fichiers[0].feuilles[0]).toMatchObject({ etat: "incomplete", ressemble: "entretiens" });
    expect(inspection.intitules).toHaveLength(2);
    expect(status).toBe(2);
    expect((await plie("inspecter", entrees, "--format", "json")).out).toBe(out);
  });
});

describe("plie inspecter --ecrire-profil", () => {
  it("writes what is sure, leaves the rest behind a #, and the extraction is read once that is settled", async () => {
    extraction();
    const { err, out, status } = await plie("inspecter", entrees, "--ecrire-profil", "--silencieux");
    expect([err, out, status]).toEqual(["", "", 2]);
    const profil = readFileSync(dossier.joindre("extraction/profil.yaml"), "utf8");
    expect(profil).toContain('  "liste.csv": [participants, parcours]\n');
    expect(profil).toContain('  # "contacts-*.csv": entretiens  # table la plus proche\n');
    const regle = profil
      .replace(/^( +)# (?="(?:contacts|Fait le|Canal|Tps|RDV|Tél|Vu))/gm, "$1")
      .replace('"RDV agence": ignorer', '"RDV agence": FACE_A_FACE')
      .replace('"Vu": ignorer', '"Vu": PRESENT');
    dossier.ecrire("extraction/profil.yaml", regle);
    expect((await plie("inspecter", entrees)).status).toBe(0);
    const controle = JSON.parse((await plie("controler", entrees, "--arrete", "2026-06-30", "--format", "json")).out);
    const contacts = controle.sources.find((s: { table: string }) => s.table === "entretiens");
    expect(contacts).toMatchObject({ lignes: 24, acceptees: 24, rejetees: 0 });
    // a face-to-face held in each month of the period: nothing is missing
    expect(controle.regles.find((r: { id: string }) => r.id === "ENT-01")).toMatchObject({ juges: 6, constats: 0 });
  });

  it("never overwrites by itself; with --ecraser it keeps what the profile said", async () => {
    extraction();
    dossier.ecrire("extraction/profil.yaml", 'colonnes: {entretiens: {"Canal": modalite}}\n');
    const refus = await plie("inspecter", entrees, "--ecrire-profil");
    expect(refus.status).toBe(2);
    expect(refus.err).toContain("--ecraser");
    expect(readFileSync(dossier.joindre("extraction/profil.yaml"), "utf8")).toContain("colonnes: {");
    await plie("inspecter", entrees, "--ecrire-profil", "--ecraser", "--silencieux");
    const profil = readFileSync(dossier.joindre("extraction/profil.yaml"), "utf8");
    expect(profil).toContain('    "Canal": modalite  #');
    expect(profil).toContain('    # "Fait le": date  # ');
    await plie("inspecter", entrees, "--ecrire-profil", "--ecraser", "--silencieux");
    expect(readFileSync(dossier.joindre("extraction/profil.yaml"), "utf8")).toBe(profil);
  });

  it("gives the programming to copy into plie.yaml, and writes where it is told", async () => {
    extraction();
    const { out, err } = await plie(
      "inspecter",
      entrees,
      "--ecrire-profil",
      "--profil",
      dossier.joindre("extraction/ici.yaml"),
    );
    expect(out).toContain('programmation:\n  - intitule: "CACES"\n  - intitule: "Mobilité"\n');
    expect(err).toContain("ici.yaml ; ");
    expect(existsSync(dossier.joindre("extraction/ici.yaml"))).toBe(true);
    expect(existsSync(dossier.joindre("extraction/profil.yaml"))).toBe(false);
  });
});

describe("plie inspecter on a terminal", () => {
  /** Answers by a piece of the question; the others take what is pointed at. */
  async function seance(
    reponses: Readonly<Record<string, string | boolean | null>>,
    options: { ecraser?: boolean } = {},
  ) {
    let out = "";
    let err = "";
    const posees: string[] = [];
    const io: Io = {
      out: (texte) => void (out += texte),
      err: (texte) => void (err += texte),
      terminal: true,
      terminalErr: false,
      colonnes: 80,
      couleur: false,
      aujourdhui: dayOf(2026, 11, 24) ?? 0,
      dossier: dossier.chemin,
      disque: DISQUE_NODE,
      version: "0.0.0",
    };
    const trouver = (message: string) => {
      posees.push(message);
      return Object.entries(reponses).find(([morceau]) => message.includes(morceau))?.[1];
    };
    const dialogue: Dialogue = {
      choisir: async ({ message, initiale }) => {
        const reponse = trouver(message);
        return reponse === null ? null : typeof reponse === "string" ? reponse : (initiale ?? "");
      },
      cocher: async ({ message, cochees }) => {
        const reponse = trouver(message);
        return reponse === null ? null : typeof reponse === "string" ? [reponse] : cochees;
      },
      confirmer: async ({ message, initiale }) => {
        const reponse = trouver(message);
        return reponse === null ? null : typeof reponse === "boolean" ? reponse : initiale;
      },
    };
    const status = await inspecter([entrees], { format: "texte", ...options }, io, async () => dialogue);
    return { status, out, err, posees };
  }

  it("asks what is unsure, writes profile and programming, and says the next command", async () => {
    extraction();
    const { status, out, err, posees } = await seance({
      "« RDV agence »": "FACE_A_FACE",
      "« Vu »": "PRESENT",
      Cochez: "Mobilité",
    });
    expect(posees.length).toBeGreaterThan(6);
    expect(out.endsWith(`\nTout est lu. Ensuite : plie controler ${entrees}\n`)).toBe(true);
    expect(err).toContain(`Écrit : ${dossier.joindre("extraction/profil.yaml")}\n`);
    expect(readFileSync(dossier.joindre("extraction/plie.yaml"), "utf8")).toContain("  - intitule: Mobilité\n");
    expect(status).toBe(0);
    const controle = JSON.parse((await plie("controler", entrees, "--arrete", "2026-06-30", "--format", "json")).out);
    expect(controle.regles.find((r: { id: string }) => r.id === "OPE-01")).toMatchObject({
      etat: "executee",
      juges: 1,
      constats: 0,
    });
    expect(controle.regles.find((r: { id: string }) => r.id === "ENT-01")).toMatchObject({ juges: 6, constats: 0 });
  });

  it("remembers: a second time, nothing more is asked", async () => {
    extraction();
    await seance({ "« RDV agence »": "FACE_A_FACE", "« Vu »": "PRESENT", Cochez: "Mobilité" });
    const { posees, err, status } = await seance({});
    expect([posees, err, status]).toEqual([[], "", 0]);
  });

  it("keeps the answers given before one gives up, and does not ask them again", async () => {
    extraction();
    const abandon = await seance({ "« RDV agence »": "FACE_A_FACE", "« Vu »": null });
    expect(abandon.err).toContain("vos réponses sont gardées");
    expect(abandon.status).toBe(2);
    const profil = readFileSync(dossier.joindre("extraction/profil.yaml"), "utf8");
    expect(profil).toMatch(/^ {4}"Canal": modalite/m);
    expect(profil).toMatch(/^ {4}"RDV agence": FACE_A_FACE$/m);
    const suite = await seance({ "« Vu »": "PRESENT", Cochez: "Mobilité" }, { ecraser: true });
    expect(suite.posees.filter((p) => /RDV agence|quelle colonne/.test(p))).toEqual([]);
    expect(suite.status).toBe(0);
  });

  it("writes nothing when the person gives up before any answer, or says no", async () => {
    extraction();
    const abandon = await seance({ "Est-ce juste": null });
    expect(abandon.err).toContain("abandon, rien n'a été écrit");
    expect(abandon.status).toBe(2);
    expect((await seance({ "Répondre maintenant": false })).posees).toHaveLength(1);
    // the extraction has no étapes: LEC-01 stays
    expect((await seance({ "Écrire le profil": "non" })).status).toBe(2);
    expect(existsSync(dossier.joindre("extraction/profil.yaml"))).toBe(false);
  });

  it("does not ask for answers that it could not keep: the profile is there, and --ecraser is not", async () => {
    extraction();
    dossier.ecrire("extraction/profil.yaml", "deduction: false\n");
    const { posees, err } = await seance({});
    expect(posees).toEqual([]);
    expect(err).toContain("relancez avec --ecraser");
    expect((await seance({ "« RDV agence »": "FACE_A_FACE", "« Vu »": "PRESENT" }, { ecraser: true })).status).toBe(0);
    expect(readFileSync(dossier.joindre("extraction/profil.yaml"), "utf8")).toContain('"Canal": modalite');
  });
});

describe("what is understood and what is not", () => {
  it("heads the files with nothing to settle by their count, then tells the others", async () => {
    dossier.ecrire("extraction/etapes.csv", ETAPES);
    dossier.ecrire("extraction/liste.csv", LISTE.replace("01/02/1990", "31/02/1990"));
    const { out } = await plie("inspecter", entrees);
    expect(out.replace(/[\s\u00a0\u202f]+/g, " ")).toMatch(
      /Compris, rien à y régler : 1 fichier sur 2 etapes\.csv · etapes, 2 lignes liste\.csv · /,
    );
  });
});
