import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { csvCanoniques } from "../src/exemple/csv-canonique.ts";
import { generateExtraction } from "../src/exemple/generer.ts";
import { Dossier, plie } from "./session.ts";

/**
 * Words that stand nowhere but in one cell of the extraction: found in an output, they say whose cell it shows
 * (domaine.md §9). `NOM` and `SECRET` are followed by the number of the participant.
 */
const extraction = generateExtraction({
  participants: 48,
  mois: 10,
  graine: 21,
  anomalies: 0.7,
  apaps: 4,
  structures: 2,
});
const ARRETE = ["--arrete", "2026-10-31"];
const nom = (i: number) => `NOMCANARI${i}Z`;
const secret = (genre: string, i: number) => `secret${genre}${i}z`;

const rangs = new Map([...new Set(extraction.lignes.participants.map(({ id }) => id ?? ""))].map((id, i) => [id, i]));
const { participants, parcours, entretiens, effectifs, affectations } = extraction.lignes;
for (const p of participants) {
  const i = rangs.get(p.id ?? "") ?? -1;
  p.nom = nom(i);
  p.prenom = `Prenomcanari${i}z`;
  p.commune = secret("commune", i);
  p.identifiant_ft = secret("ft", i);
}
for (const p of parcours) {
  const i = rangs.get(p.participant ?? "") ?? -1;
  if (p.argumentation_sortie !== null) p.argumentation_sortie = secret("argument", i);
}
for (const e of entretiens) {
  const i = rangs.get(e.participant ?? "") ?? -1;
  e.commentaire = secret("commentaire", i);
  e.lieu = secret("lieu", i);
}

let dossier: Dossier;
const imprime: string[] = [];

beforeAll(async () => {
  dossier = new Dossier();
  const source = dossier.joindre("extraction");
  mkdirSync(source);
  for (const { name, bytes } of csvCanoniques(extraction)) writeFileSync(join(source, name), bytes);
  const avant = dossier.joindre("avant");
  mkdirSync(avant);
  for (const { name, bytes } of csvCanoniques(extraction)) {
    const lignes = strFromU8(bytes).split("\n");
    writeFileSync(join(avant, name), lignes.filter((_, i) => i % 40 !== 39).join("\n"));
  }
  const vers = (nom: string) => ["--sortie", dossier.joindre(`sorties/${nom}`)];
  const lancer = async (...argv: string[]) => {
    const { status, out, err } = await plie(...argv);
    expect([argv[0], err, status < 2]).toEqual([argv[0], err, true]);
    imprime.push(out, err);
  };
  await lancer("mensuel", source, "--mois", "2026-10", ...vers("mensuel"));
  for (const format of ["texte", "json", "csv", "xlsx", "html"]) {
    await lancer("controler", source, ...ARRETE, "--seuil", "jamais", "--format", format, ...vers("controler"));
  }
  await lancer("controler", source, ...ARRETE, "--seuil", "jamais");
  for (const format of ["texte", "json", "ics", "xlsx"]) {
    await lancer("echeances", source, ...ARRETE, "--format", format, ...vers("echeances"));
  }
  await lancer("tableau", source, ...ARRETE, "--diffusion", ...vers("diffusion"));
  await lancer("importer", source, ...vers("tables"));
  await lancer("inspecter", source, "--verbeux");
  await lancer("rapprocher", source, ...ARRETE);
  await lancer("rapprocher", source, ...ARRETE, "--format", "json", ...vers("rapprocher"));
  await lancer("tableau", source, ...ARRETE, "--copil", ...vers("copil"));
  await lancer("tableau", source, ...ARRETE, "--bilan", ...vers("bilan"));
  await lancer("tableau", source, ...ARRETE, "--imprimer", ...vers("imprimer"));
  await lancer("projeter", source, ...ARRETE, "--mois", "3");
  await lancer("projeter", source, ...ARRETE, "--mois", "3", "--format", "json", ...vers("projeter"));
  for (const format of ["texte", "json", "xlsx"]) {
    await lancer("comparer", avant, source, ...ARRETE, "--format", format, ...vers("comparer"));
  }
  await lancer("fse", source, ...ARRETE, "--periode", "2026-01..2026-10", ...vers("fse"));
  await lancer("csf", source, ...ARRETE, "--periode", "2026-01..2026-10", "--taille", "12", ...vers("csf"));
  await lancer("csf", source, ...ARRETE, "--periode", "2026-01..2026-10", "--risque");
  await lancer(
    "csf",
    source,
    ...ARRETE,
    "--periode",
    "2026-01..2026-10",
    "--risque",
    "--format",
    "json",
    ...vers("risque"),
  );
  await lancer("participant", [...rangs.keys()][0] ?? "", source, ...ARRETE);
  await lancer("participant", [...rangs.keys()][0] ?? "", source, ...ARRETE, "--entretien", ...vers("entretien"));
  await lancer("cloturer", "2026-10", ...vers("mensuel"));
  await lancer("suivi", dossier.joindre("sorties/mensuel"), ...vers("suivi"));
  const nomme = dossier.joindre("plie.yaml");
  writeFileSync(nomme, "plie: Essai\n");
  await lancer("importer", source, "--format", "parquet", "--config", nomme, ...ARRETE, ...vers("plie"));
  await lancer(
    "pseudonymiser",
    source,
    ...ARRETE,
    ...vers("pseudonymes"),
    "--cle",
    dossier.joindre("coffre/essai.cle"),
  );
}, 600_000);

afterAll(() => dossier.supprimer());

/** All that a file shows, whatever its format. */
function texteDe(chemin: string): string {
  const octets = readFileSync(chemin);
  if (!/^\.(xlsx|docx)$/.test(extname(chemin))) return octets.toString("utf8");
  return Object.values(unzipSync(octets))
    .map((part) => strFromU8(part))
    .join("\n");
}

/** Files under a folder of results, by their path there. */
function fichiers(nom: string): [string, string][] {
  const racine = dossier.joindre(`sorties/${nom}`);
  return readdirSync(racine, { recursive: true, encoding: "utf8" })
    .map((relatif) => join(racine, relatif))
    .filter((chemin) => statSync(chemin).isFile())
    .map((chemin) => [relative(racine, chemin), texteDe(chemin)]);
}

const CANARI = /NOMCANARI(\d+)Z|Prenomcanari(\d+)z|secret[a-z]+(\d+)z/g;
const NOMS = /NOMCANARI(\d+)Z|Prenomcanari(\d+)z/g;
const SECRETS = /secret[a-z]+\d+z/g;
const vus = (texte: string, motif: RegExp) => new Set([...texte.matchAll(motif)].map((m) => m[0]));
const numeros = (texte: string) => new Set([...texte.matchAll(NOMS)].map((m) => Number(m[1] ?? m[2])));
const ids = (texte: string) => [...rangs.keys()].filter((id) => new RegExp(`\\b${id}\\b`).test(texte));

describe("nothing that names or tells of a person", () => {
  it("is printed, by any command", () => {
    expect(imprime.join("").length).toBeGreaterThan(10_000);
    expect(vus(imprime.join(""), CANARI)).toEqual(new Set());
  });

  it("stands in pages, JSON, CSV and calendars", () => {
    const lisibles = ["mensuel", "controler", "echeances"]
      .flatMap(fichiers)
      .filter(([chemin]) => !chemin.endsWith(".xlsx"));
    expect(lisibles.length).toBeGreaterThan(10);
    for (const [chemin, texte] of lisibles) expect([chemin, vus(texte, CANARI)]).toEqual([chemin, new Set()]);
  });

  it("stands in what speaks of no one", () => {
    for (const nom of ["copil", "bilan", "projeter", "rapprocher", "risque", "suivi", "plie"]) {
      const ecrits = fichiers(nom);
      expect([nom, ecrits.length > 0]).toEqual([nom, true]);
      for (const [chemin, texte] of ecrits) expect([nom, chemin, vus(texte, CANARI)]).toEqual([nom, chemin, new Set()]);
    }
    // a commune that changed is shown to the team, by the participant's id
    for (const [chemin, texte] of fichiers("comparer")) {
      const dits = [...vus(texte, CANARI)].filter((mot) => !mot.startsWith("secretcommune"));
      expect([chemin, dits]).toEqual([chemin, []]);
    }
  });

  it("but the names of whom it is about stands in the CSF, the FSE+ data file and an interview sheet", () => {
    for (const [chemin, texte] of [...fichiers("csf"), ...fichiers("fse")]) {
      expect([chemin, vus(texte, SECRETS)]).toEqual([chemin, new Set()]);
    }
    const [[, entretien = ""] = []] = fichiers("entretien");
    expect(numeros(entretien)).toEqual(new Set([0]));
    expect(fichiers("csf").flatMap(([, texte]) => [...numeros(texte)]).length).toBeGreaterThan(3);
  });

  it("stands in file names", () => {
    const noms = readdirSync(dossier.joindre("sorties"), { recursive: true, encoding: "utf8" }).map((nom) => [nom, ""]);
    expect(vus(noms.map(([chemin]) => chemin).join("\n"), CANARI)).toEqual(new Set());
    // the sheet of an interview is asked for by its id
    const sans = noms.filter(([chemin]) => !chemin?.startsWith("entretien"));
    expect(ids(sans.map(([chemin]) => chemin).join("\n"))).toEqual([]);
  });

  it("stands in the published edition, nor an id", () => {
    const publies = fichiers("diffusion");
    expect(publies.length).toBeGreaterThan(0);
    for (const [chemin, texte] of publies) {
      expect([chemin, vus(texte, CANARI), ids(texte)]).toEqual([chemin, new Set(), []]);
    }
  });

  it("stands in what is handed out under pseudonyms, nor an id, nor a name of the team", () => {
    const equipe = effectifs.flatMap(({ apap, structure }) => [apap, structure]).filter((n) => n !== null);
    for (const [chemin, texte] of fichiers("pseudonymes")) {
      expect([chemin, vus(texte, CANARI), ids(texte)]).toEqual([chemin, new Set(), []]);
      expect(equipe.filter((n) => texte.includes(n ?? ""))).toEqual([]);
    }
  });
});

describe("workbooks of the month", () => {
  /** Whoever was ever in their charge, by the parcours or by the affectations. */
  const charges = (champ: "apap" | "structure", valeur: string) =>
    new Set(
      [...parcours, ...affectations].filter((r) => r[champ] === valeur).map((r) => rangs.get(r.participant ?? "")),
    );
  const sansAccents = (texte: string) =>
    texte
      .normalize("NFD")
      .replace(/[^a-z0-9]+/gi, "")
      .toLowerCase();

  it("of a structure: its own ids, no name, no text", () => {
    const classeurs = fichiers("mensuel").filter(([c]) => c.includes("structures") && c.endsWith(".xlsx"));
    expect(classeurs).toHaveLength(2);
    for (const [chemin, texte] of classeurs) {
      const structure = [...new Set(parcours.map((p) => p.structure ?? ""))].find((s) =>
        sansAccents(chemin).includes(sansAccents(s)),
      );
      expect([chemin, vus(texte, CANARI)]).toEqual([chemin, new Set()]);
      const siens = charges("structure", structure ?? "");
      expect(siens.size).toBeGreaterThan(3);
      expect(ids(texte).filter((id) => !siens.has(rangs.get(id)))).toEqual([]);
    }
  });

  it("of an APAP: the names and ids of their portfolio, no free text", () => {
    const classeurs = [...fichiers("mensuel"), ...fichiers("imprimer")].filter(
      ([c]) => c.includes("apap") && c.endsWith(".xlsx"),
    );
    expect(classeurs.length).toBeGreaterThanOrEqual(8);
    for (const [chemin, texte] of classeurs) {
      const apap = [...new Set(parcours.map((p) => p.apap ?? ""))].find((a) =>
        sansAccents(chemin).includes(sansAccents(a)),
      );
      const siens = charges("apap", apap ?? "");
      expect(siens.size).toBeGreaterThan(0);
      expect([chemin, [...numeros(texte)].filter((i) => !siens.has(i)), vus(texte, SECRETS)]).toEqual([
        chemin,
        [],
        new Set(),
      ]);
      expect(numeros(texte).size).toBeGreaterThan(0);
      expect(ids(texte).filter((id) => !siens.has(rangs.get(id)))).toEqual([]);
    }
  });

  it("of the team: every name may be there, and the canaries are seen when they are", () => {
    const consolide = fichiers("mensuel").find(([c]) => /consolide[^/]*\.xlsx$/.test(c));
    expect(numeros(consolide?.[1] ?? "").size).toBeGreaterThan(10);
  });
});
