import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { Dossier, plie } from "../session.ts";

/** A line of a table, by header. */
export type Ligne = Readonly<Record<string, string>>;

const MOIS = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10"];
const APAPS = ["Ada LOVELACE", "Bob MARTIN"];
const STRUCTURES = ["CCAS de Bellecombe", "Association Horizon"];
const PERSONNES = 24;
const deux = (n: number): string => String(n).padStart(2, "0");
/** Number of a person in the office's files. */
export const numero = (i: number): string => `00${100 + i}`;

/** The office of the tests: 24 persons of two APAPs, a contact a month, some gaps, étapes, six exits; all as it exports it. */
export const LISTE: readonly Ligne[] = Array.from({ length: PERSONNES }, (_, i) => ({
  "N° dossier": numero(i),
  Nom: `NOM${String.fromCharCode(65 + i)}`,
  Prénom: `Prénom${String.fromCharCode(65 + i)}`,
  Sexe: i % 2 === 0 ? "F" : "H",
  "Date de naissance": `${deux(1 + i)}/03/19${70 + (i % 20)}`,
  Statut: ["ARSA", "DELD", "DE"][i % 3] ?? "",
  Structure: STRUCTURES[i % 2] ?? "",
  APAP: APAPS[i % 2] ?? "",
  "Date d'entrée PLIE": `${deux(1 + i)}/12/2025`,
  "Date de sortie prévue": "",
  "Date de sortie réelle": i % 4 === 3 ? `${deux(14 + (i % 10))}/09/2026` : "",
  "Nature de sortie": i % 4 === 3 ? (i % 8 === 3 ? "Positive" : "Autre") : "",
  "Motif de sortie": i % 4 === 3 ? (i % 8 === 3 ? "CDI" : "Abandon") : "",
}));

/** Contacts: one a month and person, but for one person in five in March, absent one time in seven. */
export const SUIVI: readonly Ligne[] = LISTE.flatMap((personne, i) =>
  MOIS.filter((mois) => !(mois === "03" && i % 5 === 0) && !(mois === "10" && i % 4 === 3)).map((mois, m) => ({
    "N° dossier": personne["N° dossier"] ?? "",
    Date: `${deux(2 + ((i * 7 + m * 3) % 25))}/${mois}/2026`,
    "Type de contact": (i + m) % 9 === 0 ? "Téléphone" : "Face à face",
    Présence: (i + m) % 7 === 0 ? "Absent" : "Présent",
    Durée: String(30 + ((i + m) % 4) * 15),
    Objet: "Point sur le projet",
    Référent: personne["APAP"] ?? "",
  })),
);

export const ETAPES: readonly Ligne[] = LISTE.flatMap((personne, i) => [
  {
    "N° dossier": personne["N° dossier"] ?? "",
    "Type d'étape": "Opération",
    Intitulé: ["Mobilité", "Savoirs de base", "Atelier emploi"][i % 3] ?? "",
    "Date début": `${deux(3 + i)}/01/2026`,
    "Date fin": `${deux(3 + i)}/05/2026`,
  },
  ...(i % 3 === 0
    ? [
        {
          "N° dossier": personne["N° dossier"] ?? "",
          "Type d'étape": "Formation",
          Intitulé: "Remise à niveau",
          "Date début": `${deux(3 + i)}/06/2026`,
          "Date fin": `${deux(3 + i)}/08/2026`,
        },
      ]
    : []),
]);

/** A table as a delimited text; headers in their order, or as given. */
export function texte(lignes: readonly Ligne[], entetes = Object.keys(lignes[0] ?? {})): string {
  const rangees = [entetes, ...lignes.map((ligne) => entetes.map((entete) => ligne[entete] ?? ""))];
  return rangees.map((r) => `${r.join(";")}\r\n`).join("");
}

/** The same lines under other headers, or without some columns (null). */
export function renommer(lignes: readonly Ligne[], noms: Readonly<Record<string, string | null>>): Ligne[] {
  return lignes.map((ligne) =>
    Object.fromEntries(
      Object.entries(ligne).flatMap(([entete, valeur]) => {
        const nom = entete in noms ? noms[entete] : entete;
        return nom == null ? [] : [[nom, valeur]];
      }),
    ),
  );
}

export const HABITUEL: Readonly<Record<string, string>> = {
  "participants.csv": texte(LISTE),
  "suivi.csv": texte(SUIVI),
  "etapes.csv": texte(ETAPES),
};

interface Feu {
  id: string;
  couleur: string;
  fichiers: string[];
  message: string;
}
interface Chiffre {
  indicateur: string;
  portee: string;
  nom: string | null;
  valeur: number | null;
  raison: string | null;
  reserve: string | null;
}

/** What the commands make of a folder: status, lights, constats without their places, figures. */
export interface Lu {
  statut: number;
  feux: Feu[];
  /** « LEC-02 rouge »… */
  dits: string[];
  constats: unknown[];
  chiffres: Chiffre[];
}

export type Fichiers = Readonly<Record<string, string | Uint8Array>>;

/** Drops files in a folder, and runs `controler` and `tableau` on it. */
export async function lire(fichiers: Fichiers, profil = "", ...options: string[]): Promise<Lu> {
  const dossier = new Dossier();
  try {
    for (const [nom, contenu] of Object.entries(fichiers)) dossier.ecrire(nom, contenu);
    if (profil !== "") dossier.ecrire("profil.yaml", profil);
    const { chemin } = dossier;
    const controle = await plie("controler", chemin, "--arrete", "2026-10-31", "--format", "json", ...options);
    const lu = JSON.parse(controle.out) as { feux: Feu[]; constats?: { preuves: unknown; contexte: unknown }[] };
    const feux = lu.feux;
    const dits = feux.map(({ id, couleur }) => `${id} ${couleur}`);
    if (controle.status === 2) return { statut: 2, feux, dits, constats: [], chiffres: [] };
    const tableau = await plie("tableau", chemin, "--mois", "2026-10", "--format", "json", ...options);
    const { indicateurs } = JSON.parse(tableau.out) as { indicateurs: Chiffre[] };
    const constats = (lu.constats ?? []).map((c) => ({ ...c, preuves: null }));
    return { statut: controle.status, feux, dits, constats, chiffres: indicateurs };
  } finally {
    dossier.supprimer();
  }
}

let habituel: Promise<Lu> | null = null;

/** What the office's usual files give. */
export function reference(): Promise<Lu> {
  habituel ??= lire(HABITUEL);
  return habituel;
}

/** The same constats and the same figures as the usual files, whatever the lights. */
export async function attendreJuste(lu: Lu): Promise<void> {
  const { constats, chiffres } = await reference();
  expect(lu.feux.filter(({ couleur }) => couleur === "rouge")).toEqual([]);
  expect(lu.constats).toEqual(constats);
  expect(lu.chiffres.map((c) => ({ ...c, reserve: null }))).toEqual(chiffres.map((c) => ({ ...c, reserve: null })));
}

/** Status 2, that red light, and nothing computed. */
export function attendreRefus(lu: Lu, feu: string, ...mots: (string | RegExp)[]): void {
  expect(lu.statut).toBe(2);
  expect(lu.dits).toContain(`${feu} rouge`);
  const messages = lu.feux.filter(({ id }) => id === feu).map(({ message }) => message);
  for (const mot of mots) expect(messages.join("\n")).toMatch(mot);
}

/** `plie inspecter --ecrire-profil`, then every proposed line accepted: the # taken off, nothing else. */
export async function profilAccepte(fichiers: Fichiers): Promise<string> {
  const dossier = new Dossier();
  try {
    for (const [nom, contenu] of Object.entries(fichiers)) dossier.ecrire(nom, contenu);
    const cible = dossier.joindre("profil.yaml");
    let ecrit = "";
    // labels of a column are proposed once it is related
    for (const encore of [[], ["--ecraser"]]) {
      await plie("inspecter", dossier.chemin, "--valeurs", "--ecrire-profil", ...encore);
      ecrit = accepter(readFileSync(cible, "utf8"));
      dossier.ecrire("profil.yaml", ecrit);
    }
    return ecrit;
  } finally {
    dossier.supprimer();
  }
}

function accepter(profil: string): string {
  let aVerifier = false;
  const lignes = profil.split("\n").map((ligne) => {
    if (ligne.includes("retirez le # de ce qui est juste")) aVerifier = true;
    else if (ligne.includes("Rien de connu") || !ligne.startsWith("  ")) aVerifier = false;
    else if (aVerifier) return ligne.replace(/^( +)# /, "$1");
    return ligne;
  });
  return lignes.join("\n");
}
