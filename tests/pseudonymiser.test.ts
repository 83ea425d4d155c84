import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { csvCanoniques } from "../src/exemple/csv-canonique.ts";
import { envoiPlie } from "../src/exemple/envoi/envoi.ts";
import { generateExtraction } from "../src/exemple/generer.ts";
import type { Fichier } from "../src/exemple/modele.ts";
import { Jetons } from "../src/pseudonymes/jetons.ts";
import { writePlainWorkbook } from "../src/reporters/xlsx/plain-workbook.ts";
import { readParts, textOf } from "../src/reporters/xlsx/zip.ts";
import { Dossier, plieIncomplet as plie } from "./session.ts";

let dossier: Dossier;
let source: string;
let sortie: string;
let cle: string;

beforeEach(() => {
  dossier = new Dossier();
  source = dossier.joindre("extraction");
  sortie = dossier.joindre("remis");
  cle = dossier.joindre("coffre/pseudonymes.cle");
  mkdirSync(source);
});

/** A key of our own: another one each time would make another test each time. */
function poserCle(): void {
  mkdirSync(dossier.joindre("coffre"));
  writeFileSync(cle, `cle-plie-1:${"5a".repeat(32)}\n`);
}

afterEach(() => {
  dossier.supprimer();
});

function ecrire(fichiers: readonly Fichier[] | Readonly<Record<string, string | Uint8Array>>): void {
  const liste = Array.isArray(fichiers) ? fichiers.map(({ name, bytes }) => [name, bytes]) : Object.entries(fichiers);
  for (const [nom, contenu] of liste) writeFileSync(join(source, nom), contenu);
}

/** The pseudonym of an id, by the key of the test. */
function nommeur(): (id: string) => string {
  const jetons = new Jetons(Buffer.from(readFileSync(cle, "utf8").trim().split(":")[1] ?? "", "hex"));
  return (id) => jetons.participant(id);
}

interface Constats {
  regles: { id: string; etat: string; juges: number }[];
  constats: { regle: string; participant: string | null; date: string | null; mesure: number | null }[];
  sources: { fichier: string; table: string; lignes: number; acceptees: number; rejetees: number; ecartees: number }[];
}

async function audit(...entrees: string[]): Promise<Constats> {
  const { out } = await plie("controler", ...entrees, "--arrete", "2026-10-31", "--format", "json");
  return JSON.parse(out) as Constats;
}

/** Of two that are alike they name the one whose id comes later. */
const L_UN_DES_DEUX = new Set(["DON-07", "DON-09"]);

/** « rule participant date measure » and how many; the participant through `nommer`. */
function comptes({ constats }: Constats, nommer: (id: string) => string): Record<string, number> {
  const nombres: Record<string, number> = {};
  for (const { regle, participant, date, mesure } of constats) {
    const qui = participant === null || L_UN_DES_DEUX.has(regle) ? "" : nommer(participant);
    const k = [regle, qui, date, mesure].join(" ");
    nombres[k] = (nombres[k] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(nombres).sort());
}

/** The result is audited without any option: its own settings and profile are beside it. */
async function memeAudit(): Promise<void> {
  const [avant, apres] = [await audit(source), await audit(sortie)];
  const participant = nommeur();
  expect(comptes(apres, (id) => id)).toEqual(comptes(avant, participant));
  const etats = (c: Constats) => c.regles.filter((r) => r.id !== "ELI-02").map((r) => [r.id, r.etat, r.juges]);
  expect(etats(apres)).toEqual(etats(avant));
  const lectures = (c: Constats) =>
    c.sources.map((s) => [s.table, s.lignes, s.acceptees, s.rejetees, s.ecartees].join(" ")).sort();
  expect(lectures(apres)).toEqual(lectures(avant));
}

describe("on generated extractions", () => {
  const extraction = generateExtraction({ participants: 150, mois: 14, graine: 11, anomalies: 0.6 });

  beforeEach(poserCle);

  it("the audit is the same on canonical files", async () => {
    ecrire(csvCanoniques(extraction));
    const { out, status } = await plie("pseudonymiser", source, "--sortie", sortie, "--cle", cle);
    expect(status).toBe(0);
    expect(out).toContain("Vérifié");
    expect(out).toContain("donnée personnelle");
    await memeAudit();
    const cellules = new Set(
      readdirSync(sortie).flatMap((nom) => readFileSync(join(sortie, nom), "utf8").split(/[;\r\n"]/)),
    );
    const personnels = extraction.lignes.participants.flatMap(({ id, nom, prenom }) => [id, nom, prenom]);
    expect(personnels.filter((valeur) => valeur !== null && cellules.has(valeur))).toEqual([]);
  });

  it("the audit is the same on the lists that a PLIE sends: Windows-1252, side by side, workbook, rejected lines", async () => {
    ecrire(envoiPlie(extraction).filter(({ name }) => /\.(csv|xlsx)$/.test(name)));
    await plie("pseudonymiser", source, "--sortie", sortie, "--cle", cle);
    await memeAudit();
    const noms = [...new Set([...extraction.lignes.effectifs.flatMap((e) => [e.apap, e.structure])])];
    const tout = readdirSync(sortie).flatMap((nom) => {
      const bytes = readFileSync(join(sortie, nom));
      return nom.endsWith(".xlsx")
        ? (textOf(readParts(bytes), "xl/sharedStrings.xml") ?? "")
        : bytes.toString("latin1");
    });
    for (const nom of noms) if (nom) expect(tout.filter((t) => t.includes(nom))).toEqual([]);
  });
});

const PERSONNES = [
  "Liste de Mme Alix MODÈLE",
  "",
  "N° dossier;Nom;Prénom;Civilité;Date de naissance;Ville;Code postal;Niveau de formation;Inscription France Travail;Identifiant France Travail;Mot du médecin;Structure;Référent;Date d'entrée PLIE;Date sortie réelle;Nature de sortie;Motif de sortie;Argumentation;Justificatif",
  "D1;EXEMPLE;Camille;Mme;15/06/2008;Caen;14123;CAP cuisine;OUI-attestation de Caen;1234567A;grave;CCAS de Belleville;Alix MODÈLE;15/06/2026;;;;;",
  "D2;exemple;CAMILLE;Mme;15/06/2008;Caen;14000;5;non;-;;CCAS de Belleville;Alix Modele;16/06/2026;;;;;",
  "D3;TÉMOIN;Sacha;M;01/02/1970;Paris;8230;IV;05/03/2024;non;;Autre structure;Sam EXEMPLE;10/01/2026;20/09/2026;Autre;Parti vivre à Lisieux, déménagement;;non",
  "D4;TIERS;Lou;M;31/02/1980;;97410;;;;;Autre structure;Sam EXEMPLE;10/01/2026;20/09/2026;Positive;;bien argumenté;contrat signé",
  "D4;TIERS;Lou;M;31/02/1980;;97410;;;;;Autre structure;Sam EXEMPLE;10/01/2026;20/09/2026;Positive;;bien argumenté;contrat signé",
  "Total : 4;;;;;;;;;;;;;;;;;",
];

const SUIVI = [
  "N° dossier;RDV le;Suivi;Durée;Intervenant",
  "D1;20/06/2026;RDV physique 45 min avec sa sœur Jeanne;;Alix MODÈLE",
  "D1;21/07/2026;tél, absent;;",
  "D1;21/07/2026;tél, absent;;",
  'D3;22/07/2026;"visio 1/2h ; papa d\'Élise";20;Sam EXEMPLE',
  "D3;31/02/2026;RDV physique;30;",
  "D3;23/07/2026;rien de lisible;30;",
  "D4;24/07/2026;mail;abc;;trop",
  "D9;25/07/2026;RDV physique 1h;;",
];

const PROFIL = `# profil d'Alix MODÈLE
fichiers:
  "suivi*": entretiens
colonnes:
  entretiens:
    "RDV le": date
deduction: true
presenceVide: A_PRECISER
`;

const REGLAGES = `# réglages d'Alix MODÈLE
territoire: ["14123"]
effectifs:
  - { apap: Alix MODÈLE, structure: CCAS de Belleville, etp: 0.5 }
operationsFse:
  - { code: OP1, intitule: Référents de Belleville, apaps: [Alix MODÈLE], debut: 2026-06-20 }
justifications: justifications.csv
`;

describe("on a small extraction made by hand", () => {
  beforeEach(() => {
    poserCle();
    ecrire({
      "liste Alix MODÈLE.csv": Buffer.from(`${PERSONNES.join("\r\n")}\r\n`, "utf8"),
      "suivi Belleville.csv": Buffer.from(`\ufeff${SUIVI.join("\n")}\n`, "utf16le"),
      "emargements.xlsx": writePlainWorkbook([
        {
          nom: "Camille EXEMPLE",
          lignes: [
            ["Feuille d'émargement - juillet 2026"],
            ["Participant :", "D1", null, "APAP :", "Alix MODÈLE"],
            [],
            ["Date", "Motif", "Durée", "Signature du participant", "Signature de l'APAP"],
            [{ jour: 20654 }, "projet de Camille", { minutes: 45 }, "C.E.", "X"],
            ["", "Vu par la directrice"],
          ],
        },
      ]),
      "profil.yaml": PROFIL,
      "plie.yaml": REGLAGES,
      "justifications.csv":
        "Règle;Participant;APAP;Mois;Raison;Auteur\nELI-01;D2;;;Vue avec Jeanne;M. Martin\nFIL-02;;Alix MODÈLE;;Recrutement;M. Martin\n",
    });
  });

  it("gives the same constats, deduced values written in their columns", async () => {
    const { out } = await plie("pseudonymiser", source, "--sortie", sortie, "--cle", cle, "--arrete", "2026-10-31");
    expect(out).toContain("Vérifié");
    const [avant, apres] = [await audit(source), await audit(sortie)];
    const aPart = ["ELI-02", "DON-12"];
    const comparables = { ...avant, constats: avant.constats.filter((k) => !aPart.includes(k.regle)) };
    const participant = nommeur();
    expect(comptes(apres, (id) => id)).toEqual(comptes(comparables, participant));
    expect(Object.keys(comptes(apres, (id) => id)).length).toBeGreaterThan(8);
  });

  it("leaves no name, text, town, number nor unknown column, in any file", async () => {
    await plie("pseudonymiser", source, "--sortie", sortie, "--cle", cle, "--arrete", "2026-10-31");
    const textes = readdirSync(sortie).map((nom) => {
      const bytes = readFileSync(join(sortie, nom));
      const parts = ["xl/sharedStrings.xml", "xl/workbook.xml", "docProps/core.xml"];
      if (nom.endsWith(".xlsx")) return parts.map((p) => textOf(readParts(bytes), p) ?? "").join("\n");
      return bytes.toString(nom.startsWith("suivi") ? "utf16le" : "utf8");
    });
    const tout = `${readdirSync(sortie).join("\n")}\n${textes.join("\n")}`;
    const secrets =
      /\bD[1-9]\b|Camille|Sacha|TÉMOIN|TIERS|MODÈLE|Modele|Belleville|Autre structure|Jeanne|Élise|Caen|14123|1234567A|médecin|grave|attestation|Lisieux|argumenté|contrat signé|Martin|Recrutement|directrice|C\.E\.|trop|rien de|cuisine|97410;/;
    expect(secrets.exec(tout)?.[0]).toBeUndefined();
    expect(readdirSync(sortie).sort()).toEqual([
      "LISEZMOI.md",
      "emargements.xlsx",
      "justifications.csv",
      "liste-1.csv",
      "plie.yaml",
      "profil.yaml",
      "suivi-1.csv",
    ]);
  });

  it("keeps what rules judge by: structure of the files, ages, levels, départements, listed motifs", async () => {
    await plie("pseudonymiser", source, "--sortie", sortie, "--cle", cle, "--arrete", "2026-10-31");
    const lignes = readFileSync(join(sortie, "liste-1.csv"), "utf8").split("\r\n");
    expect(lignes[0]).toBe("Participants, Parcours");
    expect(lignes[2]).toBe(PERSONNES[2]?.replace("Mot du médecin;", ""));
    const cellules = lignes.map((l) => l.split(";"));
    const colonne = (titre: string) => cellules[2]?.indexOf(titre) ?? -1;
    const participant = nommeur();
    const rangee = (id: string) => cellules.find(([premiere]) => premiere === participant(id));
    const valeurs = (titre: string) => ["D1", "D2", "D3", "D4"].map((id) => rangee(id)?.[colonne(titre)]);
    expect(valeurs("Code postal")).toEqual(["14000", "14000", "08000", "97400"]);
    expect(valeurs("Niveau de formation")).toEqual(["CAP", "A_PRECISER", "Bac", ""]);
    expect(valeurs("Inscription France Travail")).toEqual(["oui", "non", "05/03/2024", ""]);
    expect(valeurs("Ville")).toEqual(["", "", "", ""]);
    expect(valeurs("Motif de sortie")[2]).toMatch(/^déménagement \(Motif [0-9A-Z]{8}\)$/);
    expect(valeurs("Justificatif").slice(2)).toEqual(["non", expect.stringMatching(/^texte /)]);
    expect(valeurs("Nom")[0]).toBe(valeurs("Nom")[1]);
    expect(valeurs("Date de naissance")[0]).toBe(valeurs("Date de naissance")[1]);
    // 18 on the day of D1's entry: no later than the 15th; born on the 1st: stays
    expect(valeurs("Date de naissance")[0]).toMatch(/^(0[2-9]|1[0-4])\/06\/2008$/);
    expect(valeurs("Date de naissance")[2]).toBe("01/02/1970");
    expect(valeurs("Date de naissance")[3]).toMatch(/^illisible /);
    const suivi = readFileSync(join(sortie, "suivi-1.csv"), "utf16le").split("\n");
    expect(suivi[0]).toBe("\ufeffN° dossier;RDV le;Suivi;Durée;Intervenant;modalite;presence");
    expect(suivi).toContainEqual(
      expect.stringMatching(/^P-\w+;20\/06\/2026;texte \w+;45 min;APAP \w+;FACE_A_FACE;PRESENT$/),
    );
    expect(suivi).toContainEqual(expect.stringMatching(/;TELEPHONE;ABSENT$/));
  });

  it("gives the same bytes with the same key, other pseudonyms with another", async () => {
    await plie("pseudonymiser", source, "--sortie", sortie, "--cle", cle, "--arrete", "2026-10-31");
    const encore = dossier.joindre("encore");
    const { out } = await plie("pseudonymiser", source, "--sortie", encore, "--cle", cle, "--arrete", "2026-10-31");
    expect(out).not.toContain("Clé créée");
    for (const nom of readdirSync(sortie)) {
      expect(readFileSync(join(encore, nom)).equals(readFileSync(join(sortie, nom)))).toBe(true);
    }
    const autre = dossier.joindre("autre");
    await plie(
      "pseudonymiser",
      source,
      "--sortie",
      autre,
      "--cle",
      dossier.joindre("autre.cle"),
      "--arrete",
      "2026-10-31",
    );
    expect(readFileSync(join(autre, "liste-1.csv")).equals(readFileSync(join(sortie, "liste-1.csv")))).toBe(false);
  });
});

describe("a profile whose shapes cannot be handed out", () => {
  it.each([
    ["cles: { participants: [nom, prenom, date_naissance] }", "« cles » du profil"],
    ['constantes: { "suivi*.csv": { apap: "{titre}" } }', "« constantes » du profil : {titre}"],
    ['depivoter: { entretiens: { date: "{mois}" } }', "« depivoter » du profil"],
  ])("is refused with its reason, and nothing is written: %s", async (profil, raison) => {
    poserCle();
    ecrire({
      "participants.csv": "id;nom;prenom;date_naissance\nP1;EXEMPLE;Camille;01/02/1980\n",
      "suivi.csv": "participant;date;modalite\nP1;03/03/2026;Face à face\n",
      "profil.yaml": `${profil}\n`,
    });
    const { err, status } = await plie("pseudonymiser", source, "--sortie", sortie, "--cle", cle);
    expect(status).toBe(2);
    expect(err.replaceAll(/\s+/g, " ")).toContain(raison);
    expect(err).not.toContain("EXEMPLE");
    expect(existsSync(sortie)).toBe(false);
  });
});

describe("a profile whose columns are repeated, and whose dates may stand for nothing", () => {
  it("is handed out with the files, and read the same", async () => {
    poserCle();
    ecrire({
      "liste.csv":
        "id;nom;sexe;date_naissance;structure;apap;Entrée;date_sortie_reelle;Entrée 2\nP1;EXEMPLE;F;01/02/1980;S;A;05/01/2026;30/03/2026;01/06/2026\nP2;MODELE;H;02/03/1981;S;A;06/01/2026;31/12/2050;\n",
      "profil.yaml":
        'datesVides: ["2050-12-31"]\nrepete: { parcours: { date_integration: "Entrée {n}" } }\ncolonnes: { parcours: { id: ignorer, date_sortie_reelle: date_sortie_reelle } }\n',
    });
    const { out, status } = await plie(
      "pseudonymiser",
      source,
      "--sortie",
      sortie,
      "--cle",
      cle,
      "--arrete",
      "2026-10-31",
    );
    expect(status).toBe(0);
    expect(out.replaceAll(/\s+/g, " ")).toContain("l'audit du résultat donne les mêmes constats");
    const profil = readFileSync(join(sortie, "profil.yaml"), "utf8");
    expect(profil).toContain('"date_integration": "Entrée {n}"');
    expect(profil).toContain("2050-12-31");
  });
});

describe("the key", () => {
  beforeEach(() => {
    ecrire({ "parcours.csv": "participant;structure;apap;date_integration\nP1;S;A;2026-01-05\n" });
  });

  it("is made once, for its owner only, and never in what is handed out", async () => {
    const { out } = await plie("pseudonymiser", source, "--sortie", sortie, "--cle", cle);
    expect(out).toContain("Clé créée");
    expect(statSync(cle).mode & 0o077).toBe(0);
    expect(readdirSync(sortie).filter((nom) => nom.endsWith(".cle"))).toEqual([]);
    const dedans = join(dossier.joindre("la"), "x.cle");
    const refus = await plie("pseudonymiser", source, "--sortie", dossier.joindre("la"), "--cle", dedans);
    expect(refus.status).toBe(2);
    expect(refus.err).toContain("serait dans le dossier remis");
    expect(existsSync(dossier.joindre("la"))).toBe(false);
  });

  it("is refused when it is no key", async () => {
    const { err, status } = await plie(
      "pseudonymiser",
      source,
      "--sortie",
      sortie,
      "--cle",
      dossier.ecrire("x.cle", "bonjour\n"),
    );
    expect(status).toBe(2);
    expect(err).toContain("n'est pas une clé");
    expect(err).not.toContain("bonjour");
  });

  it("nothing is written over the extraction, nor among other files", async () => {
    expect((await plie("pseudonymiser", source, "--sortie", source, "--cle", cle)).err).toContain(
      "l'extraction elle-même",
    );
    mkdirSync(sortie);
    writeFileSync(join(sortie, "noms.csv"), "x\n");
    expect((await plie("pseudonymize", source, "--sortie", sortie, "--cle", cle)).err).toContain("n'est pas vide");
    expect(existsSync(cle)).toBe(false);
  });
});
