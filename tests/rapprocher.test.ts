import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { texteDuClasseur } from "./classeur-lu.ts";
import { Dossier, plie, plieIncomplet } from "./session.ts";

let dossier: Dossier;
let tout: Awaited<ReturnType<typeof json>>;
/** The fictional PLIE, with one planted defect of each kind. */
const extraction = fileURLToPath(new URL("../samples/plie-fictif", import.meta.url));

beforeAll(async () => {
  dossier = new Dossier();
  tout = await json();
});

afterAll(() => dossier.supprimer());

interface Compte {
  cote: string;
  lues: number;
  hors: { raison: string; nombre: number }[];
  appariees: number;
  seules: number;
  perdues: number;
}

interface Cote {
  fichier: string;
  feuille: string | null;
  ligne: number;
}

const json = async (...options: string[]) => {
  const { out, status } = await plie(
    "rapprocher",
    extraction,
    "--arrete",
    "2026-10-31",
    "--format",
    "json",
    ...options,
  );
  expect(status).toBe(0);
  return JSON.parse(out) as {
    comptes: { emargement: Compte[]; cd14: Compte[] };
    emargement: { participant: string; apap: string | null; viesion: Cote | null; emargement: Cote | null }[];
    cd14: unknown[];
    constats: { regle: string }[];
    sources: { table: string; acceptees: number }[];
  };
};

describe("plie rapprocher", () => {
  it("loses no line: read = left out + paired + alone on both sides, and each line once", () => {
    const { comptes, emargement, sources } = tout;
    const acceptees = (table: string) =>
      sources.filter((s) => s.table === table).reduce((somme, s) => somme + s.acceptees, 0);
    const cotes = [...comptes.emargement, ...comptes.cd14];
    for (const { lues, hors, appariees, seules, perdues } of cotes) {
      expect(perdues).toBe(0);
      expect(hors.reduce((somme, h) => somme + h.nombre, 0) + appariees + seules).toBe(lues);
    }
    expect(cotes.map((c) => c.lues)).toEqual(
      ["entretiens", "emargements", "entretiens", "entretiens_cd14"].map(acceptees),
    );
    for (const cote of ["viesion", "emargement"] as const) {
      const places = emargement.flatMap((l) => (l[cote] ? [Object.values(l[cote]).slice(0, 3).join(" ")] : []));
      expect(new Set(places).size).toBe(places.length);
    }
  });

  it("runs only the rules that judge what is compared", () => {
    const { constats } = tout;
    expect([...new Set(constats.map((c) => c.regle))].sort()).toEqual([
      "EMA-01",
      "EMA-02",
      "EMA-03",
      "EMA-04",
      "EMA-05",
      "EMA-06",
      "EMA-07",
      "EMA-08",
      "EMA-09",
      "RSA-03",
    ]);
  });

  it("limits the lists to one APAP without touching the counts", async () => {
    const apap = tout.emargement.find((l) => l.apap !== null)?.apap ?? "";
    const sien = await json("--apap", apap);
    expect(sien.comptes).toEqual(tout.comptes);
    expect(sien.emargement).toEqual(tout.emargement.filter((l) => l.apap === apap));
  });

  it("prints the counts that close, and never a name", async () => {
    const { out } = await plie("rapprocher", extraction, "--arrete", "2026-10-31");
    expect(out).toContain("Lignes lues = laissées de côté + appariées + seules, des deux côtés");
    expect(out.replace(/\s+/g, " ")).toContain("jamais des euros ni une correction");
    const noms = readFileSync(`${extraction}/liste-participants.csv`, "latin1")
      .split(/\r?\n/)
      .slice(1, 20)
      .flatMap((l) => l.split(";").slice(1, 3))
      .filter((nom) => nom.length > 3);
    expect(noms.length).toBeGreaterThan(10);
    for (const nom of noms) expect(out).not.toContain(nom);
  });

  it("writes the same workbook twice, both sides on one line, with a word beside the colour", async () => {
    const options = ["rapprocher", extraction, "--arrete", "2026-10-31", "--format", "xlsx", "--sortie"];
    await plie(...options, dossier.joindre("a"));
    await plie(...options, dossier.joindre("b"));
    const [a, b] = ["a", "b"].map((d) => readFileSync(dossier.joindre(`${d}/rapprochement-2026-10-31.xlsx`)));
    expect(a && b && a.equals(b)).toBe(true);
    const classeur = await texteDuClasseur(a as Buffer);
    expect([...classeur.keys()]).toEqual([
      "Synthèse",
      "Lignes",
      "Feuilles",
      "Par participant",
      "Département",
      "Constats",
      "Méthode",
    ]);
    const mots = new Set((classeur.get("Lignes") ?? []).map((l) => l[0]));
    for (const mot of ["concorde", "sans émargement"]) expect(mots).toContain(mot);
  });

  it("counts meetings with partners apart, and names a line of nobody for what it is", async () => {
    const murs = dossier.ecrire(
      "hors-murs.csv",
      "Date;Partenaire;Durée;APAP;Signature du partenaire;Signature de l'APAP\n05/03/2026;Mission locale;45;Basilic VIRENOIRE;X;X\n12/03/2026;CCAS;;Basilic VIRENOIRE;;X\n",
    );
    const feuille = dossier.ecrire(
      "feuille.csv",
      "N° dossier;Date du RDV;Type de contact;Durée;Objet du RDV;Présence;Signature du participant;Signature de l'APAP\nP8888;05/03/2026;Face à face;45;Point;Présent;Oui;Oui\n",
    );
    const commande = ["rapprocher", extraction, murs, feuille, "--arrete", "2026-10-31"];
    const avec = JSON.parse((await plie(...commande, "--format", "json")).out);
    expect(avec.horsMurs).toEqual([
      {
        apap: "Basilic VIRENOIRE",
        rencontres: 2,
        minutes: 45,
        sansDuree: 1,
        sansSignatureApap: 0,
        sansSignaturePartenaire: 1,
        mois: "2026-03",
      },
    ]);
    // neither contacts nor lines of the sheet
    expect(avec.comptes.emargement[1].lues).toBe((tout.comptes.emargement[1]?.lues ?? 0) + 1);
    const { out } = await plie(...commande);
    expect(out.replace(/\s+/g, " ")).toContain("Émargements hors les murs : 2 rencontres avec des partenaires, 45 min");
    await plie(...commande, "--format", "xlsx", "--sortie", dossier.joindre("inconnu"));
    const classeur = await texteDuClasseur(readFileSync(dossier.joindre("inconnu/rapprochement-2026-10-31.xlsx")));
    const lignes = (classeur.get("Lignes") ?? []).filter((l) => l.includes("P8888"));
    expect(lignes.map((l) => l[0])).toEqual(["participant inconnu"]);
  });

  it("compares a structure's list", async () => {
    const { emargement } = tout;
    const id = emargement[0]?.participant ?? "";
    const liste = dossier.ecrire(
      "liste.csv",
      `participant;intitule;date_debut\n${id};Atelier inconnu;12/03/2026\nX;Atelier;\n`,
    );
    const { out } = await plie("rapprocher", extraction, "--arrete", "2026-10-31", "--liste-structure", liste);
    expect(out.replace(/\u00a0/g, " ")).toContain("2 lignes lues : 2 comparées, 0 illisibles, 0 vides");
    expect(out).toContain("absent de Viesion");
    expect(out).toContain("participant inconnu");
  });

  it("says that it was not done without an émargement", async () => {
    const seul = new Dossier();
    try {
      const suivi = seul.ecrire(
        "entretiens.csv",
        "participant;date;modalite;presence\nP1;2026-03-10;FACE_A_FACE;PRESENT\n",
      );
      const { out, status } = await plieIncomplet("rapprocher", suivi, "--arrete", "2026-03-31");
      expect(status).toBe(0);
      expect(out).toContain("non fait, aucune table d'émargement");
      expect(out).toContain("EMA-01 non exécutée");
      const lire = async (...options: string[]) => {
        const ou = seul.joindre(String(options.length));
        await plieIncomplet(
          "rapprocher",
          suivi,
          ...options,
          "--arrete",
          "2026-03-31",
          "--format",
          "xlsx",
          "--sortie",
          ou,
        );
        return texteDuClasseur(readFileSync(`${ou}/rapprochement-2026-03-31.xlsx`));
      };
      // what to join is said under it
      const lu = await lire();
      expect([...lu.keys()]).toEqual(["Synthèse", "Constats", "Méthode"]);
      const dits = (lu.get("Synthèse") ?? []).map(([premiere]) => premiere);
      expect(dits.slice(-3)).toEqual(["Table", "Émargements", "Entretiens saisis au Département"]);
      // a period without a line has no list
      const feuille = seul.ecrire("emargements.csv", "participant;date;signature_participant\nP1;2026-03-10;oui\n");
      const vide = await lire(feuille, "--periode", "2026-01..2026-02");
      expect([...vide.keys()]).toEqual(["Synthèse", "Constats", "Méthode"]);
      expect((vide.get("Synthèse") ?? []).flat()).toContain("Aucun rendez-vous ni ligne d'émargement dans la période.");
    } finally {
      seul.supprimer();
    }
  });
});
