import { readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { remplirClasseur } from "../scripts/remplir-classeur.mjs";
import { main } from "../src/cli.ts";
import { dayOf, isoDay } from "../src/core/day.ts";
import { isoMonth, lastDay, type Month, monthOf } from "../src/core/month.ts";
import { DisqueMemoire } from "../src/disque/disque-memoire.ts";
import { AnneeFictive, type Evenements, jour, type LigneSuivie, mois, PARTANT, SUCCESSEUR } from "./annee-fixture.ts";
import { Dossier } from "./session.ts";

interface Chiffre {
  indicateur: string;
  portee: string;
  nom: string | null;
  periode: string;
  ventilation: Record<string, string>;
  valeur: number | null;
}

interface Place {
  fichier: string | null;
  ligne: number | null;
  saisie: string | null;
}

interface Rectifie extends Omit<Chiffre, "valeur"> {
  transmis: number | null;
  actuel: number | null;
  version: string;
  causes: { cause: string; effet: number | null; preuves: Place[]; disparues: number; detail: string | null }[];
}

const ailleurs = new Dossier();
afterAll(() => ailleurs.supprimer());

/** The rule of an avenant typed in July, with effect from May. */
const AVENANT =
  "regles:\n  ENT-01:\n    joursSoumisMin:\n      2026-01-01: 15\n      2026-05-01: { valeur: 5, reference: avenant }\n";

/** A year played month after month, in memory: one extraction and one `plie mensuel` each. */
class Annee {
  readonly disque = new DisqueMemoire();
  readonly sorties = new Map<Month, string>();
  /** Month that reads the register from a zip elsewhere. */
  zippe: Month | null = null;
  private remplis = false;

  constructor(
    readonly fictive: AnneeFictive,
    private readonly reglages: (m: Month) => string | null = () => null,
  ) {}

  async plie(...argv: string[]) {
    let [out, err] = ["", ""];
    const status = await main(argv, {
      out: (t) => void (out += t),
      err: (t) => void (err += t),
      terminal: false,
      terminalErr: false,
      colonnes: 100,
      couleur: false,
      aujourdhui: dayOf(2027, 2, 1) ?? 0,
      dossier: ".",
      disque: this.disque,
      version: "0.0.0",
    });
    return { status, out, err };
  }

  async mensuel(m: Month, extraction: ReadonlyMap<string, string> = this.fictive.extraction(m)): Promise<void> {
    const dossier = `extractions/${isoMonth(m)}`;
    this.disque.creerDossier(dossier);
    for (const [nom, texte] of extraction) this.disque.ecrire(`${dossier}/${nom}`, texte);
    const reglages = this.reglages(m);
    if (reglages !== null) this.disque.ecrire(`${dossier}/plie.yaml`, reglages);
    const options = ["--malgre", "LEC-01", ...(this.remplis ? ["--justifications", "retours"] : [])];
    if (this.zippe === m) options.push("--registre", this.zipper());
    const { status, out, err } = await this.plie("mensuel", dossier, "--mois", isoMonth(m), ...options);
    expect([isoMonth(m), status, status === 0 ? "" : err]).toEqual([isoMonth(m), 0, ""]);
    this.sorties.set(m, out);
  }

  /** The register so far, moved and zipped. */
  private zipper(): string {
    const fichiers = this.disque.fichiers().filter((f) => f.chemin.startsWith("sorties/"));
    const chemin = "archives/registre.zip";
    this.disque.creerDossier("archives");
    this.disque.ecrire(
      chemin,
      zipSync(Object.fromEntries(fichiers.map((f) => [`mes archives/${f.chemin}`, f.octets]))),
    );
    return chemin;
  }

  /** Fills the « À corriger » form of an APAP's workbook of a month, row by row, and gives it back from then on. */
  async remplir(
    m: Month,
    apap: string,
    saisir: (repere: string, taper: (titre: string, texte: string) => void) => void,
  ) {
    const livre = this.disque
      .fichiers()
      .find(
        (f) =>
          f.chemin.startsWith(`sorties/${isoMonth(m)}/v1/apap/`) &&
          f.chemin.endsWith(".xlsx") &&
          f.chemin.includes(apap),
      );
    const [source, cible] = [ailleurs.ecrire("recu.xlsx", livre?.octets ?? ""), ailleurs.joindre("rendu.xlsx")];
    await remplirClasseur(source, cible, "Gravité", (feuille, textes, taper) => {
      if (feuille === "À corriger") saisir(textes.get("Repère") ?? "", taper);
    });
    this.disque.creerDossier("retours");
    this.disque.ecrire("retours/rendu.xlsx", new Uint8Array(readFileSync(cible)));
    this.remplis = true;
  }

  async jusqua(dernier: Month, premier = mois("2026-01")): Promise<this> {
    for (let m = premier; m <= dernier; m++) await this.mensuel(m);
    return this;
  }

  lire(m: Month, fichier: string): string {
    const chemin = `sorties/${isoMonth(m)}/v1/donnees/${fichier}`;
    const trouve = this.disque.fichiers().find((f) => f.chemin === chemin);
    return trouve === undefined ? "" : new TextDecoder().decode(trouve.octets);
  }

  rectifies(m: Month): Rectifie[] {
    return (JSON.parse(this.lire(m, "rectifies.json")) as { rectifies: Rectifie[] }).rectifies;
  }

  chiffres(m: Month, periode: Month): Chiffre[] {
    const { indicateurs } = JSON.parse(this.lire(m, "tableau.json")) as { indicateurs: Chiffre[] };
    return indicateurs.filter((f) => f.periode === isoMonth(periode));
  }
}

const renommer = (f: { portee: string; nom: string | null }, depuis: Month) =>
  f.portee === "structure" && f.nom === "Tremplin" && depuis >= mois("2026-09") ? "Atelier des rives" : f.nom;

/** Figures of a month as sent, and now, that are not the same: by a comparison of its own. */
function differences(annee: Annee, m: Month, periode: Month): string[] {
  const cle = (f: Omit<Chiffre, "valeur">, nom: string | null) =>
    [f.indicateur, f.portee, nom, JSON.stringify(Object.entries(f.ventilation).sort())].join(" ");
  const avant = new Map(annee.chiffres(periode, periode).map((f) => [cle(f, renommer(f, m)), f.valeur]));
  const apres = new Map(annee.chiffres(m, periode).map((f) => [cle(f, f.nom), f.valeur]));
  return [...new Set([...avant.keys(), ...apres.keys()])]
    .filter((k) => {
      const [a, b] = [avant.has(k) ? avant.get(k) : 0, apres.has(k) ? apres.get(k) : 0] as (number | null)[];
      if (!avant.has(k)) return b !== null && b !== 0;
      if (!apres.has(k)) return a !== null && a !== 0;
      return a === null || b === null ? a !== b : Math.abs((a ?? 0) - (b ?? 0)) > 1e-9;
    })
    .sort();
}

const TOUT: Evenements = { depart: true, renommage: true, oubli: true, retards: true, nommees: true };
const JUILLET = mois("2026-07");

describe("a year of twelve monthly extractions", () => {
  const annee = new Annee(new AnneeFictive(7, 40, TOUT), (m) => (m >= JUILLET ? AVENANT : null));
  /** What Ada answered in July to each line of her form of June, by its mark. */
  const reponses = new Map<string, "corrigé" | "justifié" | "rien">();
  beforeAll(async () => {
    annee.zippe = mois("2026-10");
    await annee.jusqua(mois("2026-06"));
    await annee.remplir(mois("2026-06"), "ada", (repere, taper) => {
      const reponse = (["corrigé", "justifié", "rien"] as const)[reponses.size % 3] ?? "rien";
      reponses.set(repere, reponse);
      if (reponse === "corrigé") taper("Corrigé le", "06/07/2026");
      if (reponse === "justifié") {
        taper("Raison", "hospitalisation");
        taper("Jusqu'au", "31/08/2026");
      }
    });
    await annee.jusqua(mois("2026-12"), JUILLET);
  }, 600_000);
  const chaque: Month[] = Array.from({ length: 11 }, (_, i) => mois("2026-02") + i);

  it("rectifies every figure that is not what was sent, and no other", () => {
    for (const m of chaque) {
      const dits = annee.rectifies(m);
      for (let periode = mois("2026-01"); periode < m; periode++) {
        const siens = dits
          .filter((r) => r.periode === isoMonth(periode))
          .map((r) => [r.indicateur, r.portee, r.nom, JSON.stringify(Object.entries(r.ventilation).sort())].join(" "));
        expect(siens.sort()).toEqual(differences(annee, m, periode));
      }
    }
    expect(annee.rectifies(mois("2026-12")).length).toBeGreaterThan(100);
  });

  it("finds a cause to each, whose parts add up to the difference", () => {
    const causes = new Set<string>();
    for (const m of chaque) {
      for (const r of annee.rectifies(m)) {
        expect(r.causes.length, JSON.stringify(r)).toBeGreaterThan(0);
        for (const c of r.causes) causes.add(c.cause);
        const effets = r.causes.map((c) => c.effet);
        if (effets.some((e) => e === null)) continue;
        const somme = effets.reduce<number>((s, e) => s + (e ?? 0), 0);
        expect(somme, JSON.stringify(r)).toBeCloseTo((r.actuel ?? 0) - (r.transmis ?? 0), 6);
      }
    }
    expect(causes).not.toContain("indeterminee");
    const attendues = ["saisie_tardive", "sortie_tardive", "ligne_absente", "ligne_modifiee", "ligne_supprimee"];
    expect([...causes].sort()).toEqual(expect.arrayContaining([...attendues, "passation", "definition", "reglage"]));
  });

  it("names the very lines of « suivi » that interviews of a closed month gained, and counts those that it lost", () => {
    for (const m of chaque) {
      const maintenant = numeroter(annee.fictive, m);
      const apres = new Map(annee.fictive.suivi(m).map((l) => [l.id, l]));
      for (let periode = mois("2026-01"); periode < m; periode++) {
        const avant = new Map(annee.fictive.suivi(periode).map((l) => [l.id, l]));
        const compte = (l: LigneSuivie | undefined) => l !== undefined && tenu(l, periode);
        const connus = new Set([...annee.fictive.connus(periode)]);
        const gagnees = [...apres.values()].filter((l) => compte(l) && !compte(avant.get(l.id)));
        const perdues = [...avant.values()].filter((l) => compte(l) && !compte(apres.get(l.id)));
        const rectifie = annee
          .rectifies(m)
          .find((r) => r.indicateur === "entretiens" && r.portee === "ensemble" && r.periode === isoMonth(periode));
        const nommees = (rectifie?.causes ?? []).flatMap((c) =>
          c.preuves.filter((p) => p.fichier?.startsWith("suivi")).map((p) => maintenant.get(`${p.fichier} ${p.ligne}`)),
        );
        const dites = new Set(nommees);
        for (const l of rectifie ? gagnees.filter((g) => connus.has(g.participant)) : []) {
          if (net(l.participant, gagnees) !== net(l.participant, perdues)) expect(dites).toContain(l.id);
        }
        for (const id of dites) {
          const l = apres.get(id ?? 0);
          expect(l && monthOf(l.date), JSON.stringify([isoMonth(m), rectifie, l])).toBe(periode);
        }
        const saisies = (rectifie?.causes ?? []).find((c) => c.cause === "saisie_tardive");
        for (const p of saisies?.preuves ?? []) expect((p.saisie ?? "") > isoDay(lastDay(periode))).toBe(true);
      }
    }
  });

  it("leads constats from month to month across the handover and the renaming", () => {
    const suivi = (m: Month) =>
      JSON.parse(annee.lire(m, "suivi.json")) as { constats: { cle: string; etat: string; depuis: string }[] };
    for (const m of chaque) {
      const avant = new Map(suivi(m - 1).constats.map((c) => [c.cle, c]));
      for (const c of suivi(m).constats) {
        const ancien = avant.get(c.cle);
        if (c.etat === "nouveau")
          expect([c.depuis, ancien === undefined || ancien.etat === "resolu"]).toEqual([isoMonth(m), true]);
        if (c.etat === "persistant" && ancien) expect(c.depuis).toBe(ancien.depuis);
      }
    }
    expect(annee.sorties.get(mois("2026-12"))).toContain("le plus ancien depuis");
  });

  it("follows what an APAP answered: mended and still there, justified until August, without an answer", () => {
    const vus = new Set<string>();
    for (const m of chaque.filter((x) => x >= JUILLET)) {
      const { constats } = JSON.parse(annee.lire(m, "suivi.json")) as { constats: { cle: string; etat: string }[] };
      for (const { cle, etat } of constats) {
        const reponse = reponses.get(cle);
        if (reponse === undefined || etat === "resolu" || etat === "nouveau") continue;
        const justifie = reponse === "justifié" && m <= mois("2026-08");
        const attendu = reponse === "corrigé" ? "declare_corrige" : justifie ? "justifie" : "persistant";
        expect([isoMonth(m), cle, etat]).toEqual([isoMonth(m), cle, attendu]);
        vus.add(`${reponse} ${etat}`);
      }
    }
    expect([...vus].sort()).toEqual([
      "corrigé declare_corrige",
      "justifié justifie",
      "justifié persistant",
      "rien persistant",
    ]);
    const dit = (m: string) => (annee.sorties.get(mois(m)) ?? "").replace(/\s+/g, " ");
    expect(dit("2026-07")).toMatch(/déclarés? corrigés? et encore là/);
    expect(dit("2026-10")).toContain("sans réponse depuis 3 mois ou plus");
  });

  it("says what is gone before any figure, and proposes the affectations that would give the past back", () => {
    expect(annee.lire(mois("2026-03"), "manifeste.json")).toContain("« suivi-0.csv » n'y est plus");
    // a portfolio handed over has not lost its lines
    expect(annee.lire(JUILLET, "manifeste.json")).not.toContain("contre");
    expect(annee.lire(JUILLET, "affectations-proposees.csv")).toContain(`;${PARTANT};Tremplin;`);
    expect(annee.lire(mois("2026-06"), "affectations-proposees.csv")).toBe("");
  });
});

/** Interviews held of a participant. */
function net(participant: string, lignes: readonly LigneSuivie[]): number {
  return lignes.filter((l) => l.participant === participant).length;
}

function tenu(l: LigneSuivie, m: Month): boolean {
  return monthOf(l.date) === m && l.modalite === "FACE_A_FACE" && l.presence === "PRESENT";
}

/** The line of « suivi » at each place of an extraction. */
function numeroter(fictive: AnneeFictive, m: Month): Map<string, number> {
  const places = new Map<string, number>();
  for (const [fichier, texte] of fictive.extraction(m)) {
    for (const [i, ligne] of texte.split("\n").entries()) {
      const id = /ligne (\d+)/.exec(ligne)?.[1];
      if (fichier.startsWith("suivi") && id !== undefined) places.set(`${fichier} ${i + 1}`, Number(id));
    }
  }
  return places;
}

describe("closed months in which nothing changed", () => {
  it("are the same bytes, and nothing is rectified", async () => {
    const annee = new Annee(new AnneeFictive(11, 24, { sansEntree: true }));
    const extraction = annee.fictive.extraction(mois("2026-06"));
    for (const m of ["2026-03", "2026-04", "2026-06"]) await annee.mensuel(mois(m), extraction);
    const lignes = (m: Month, periode: Month) =>
      annee
        .lire(m, "tableau.json")
        .split("\n")
        .filter((l) => l.includes(`"periode":"${isoMonth(periode)}"`))
        .map((l) => l.replace(/,$/, ""));
    for (const periode of ["2026-03", "2026-04"]) {
      expect(lignes(mois("2026-06"), mois(periode))).toEqual(lignes(mois(periode), mois(periode)));
    }
    expect(annee.rectifies(mois("2026-06"))).toEqual([]);
  }, 120_000);
});

describe("a line typed in January about a closed November", () => {
  it("is told as rectified, with its line, and no other month of last year is", async () => {
    const fictive = new AnneeFictive(13, 24, { sansEntree: true });
    const annee = await new Annee(fictive).jusqua(mois("2026-12"), mois("2026-11"));
    const modele = fictive.lignes.find((l) => tenu(l, mois("2026-11"))) as LigneSuivie;
    fictive.lignes.push({ ...modele, id: 9999, date: jour("2026-11-30"), saisie: jour("2027-01-11") });
    fictive.lignes.push({ ...modele, id: 10_000, date: jour("2027-01-14"), saisie: jour("2027-01-15") });
    await annee.mensuel(mois("2027-01"));
    const rectifies = annee.rectifies(mois("2027-01")).filter((r) => r.causes.some((c) => c.cause !== "definition"));
    // the interval that ends in December begins with it
    const ailleursQuEnNovembre = rectifies.filter((r) => r.version !== "2026-11/v1");
    expect([...new Set(ailleursQuEnNovembre.map((r) => r.indicateur))]).toEqual(["entretiens_intervalle_moyen"]);
    const entretiens = rectifies.find((r) => r.indicateur === "entretiens" && r.portee === "ensemble");
    const ligne = numeroter(fictive, mois("2027-01"));
    expect(entretiens?.causes.map((c) => [c.cause, c.effet])).toEqual([["saisie_tardive", 1]]);
    expect(entretiens?.causes[0]?.preuves.map((p) => [ligne.get(`${p.fichier} ${p.ligne}`), p.saisie])).toEqual([
      [9999, "2027-01-11"],
    ]);
    // the figures of the month keep to what the contract lists
    const { indicateurs } = JSON.parse(annee.lire(mois("2027-01"), "tableau.json")) as { indicateurs: Chiffre[] };
    expect(indicateurs.filter((f) => f.periode.startsWith("2026"))).toEqual([]);
    // an extraction that begins in January says nothing of them
    const courte = new Map(
      [...fictive.extraction(mois("2027-01"))].map(([nom, texte]) => [
        nom,
        nom.startsWith("suivi")
          ? texte
              .split("\n")
              .filter((l) => !/;202[56]-/.test(l))
              .join("\n")
          : texte,
      ]),
    );
    const autre = await new Annee(fictive).jusqua(mois("2026-12"), mois("2026-12"));
    await autre.mensuel(mois("2027-01"), courte);
    expect(autre.rectifies(mois("2027-01"))).toEqual([]);
  }, 300_000);
});

describe("an APAP who left", () => {
  const propositions = async (nommees: boolean) => {
    const evenements = { depart: true, nommees };
    const sans = await new Annee(new AnneeFictive(5, 24, evenements)).jusqua(JUILLET, mois("2026-06"));
    return { sans, csv: sans.lire(JUILLET, "affectations-proposees.csv"), evenements };
  };

  it.each([true, false])(
    "keeps his months once the proposed rows are in the extraction (names on lines: %s)",
    async (nommees) => {
      const { sans, csv, evenements } = await propositions(nommees);
      expect(sans.rectifies(JUILLET).some((r) => r.causes.some((c) => c.cause === "passation"))).toBe(true);
      expect(csv.split("\r\n").length).toBeGreaterThan(3);
      const avec = await new Annee(
        new AnneeFictive(5, 24, { ...evenements, affectations: new Map([["affectations-proposees.csv", csv]]) }),
      ).jusqua(JUILLET);
      const passes = avec.rectifies(JUILLET).filter((r) => r.causes.some((c) => c.cause !== "definition"));
      expect(passes).toEqual([]);
      expect(avec.lire(JUILLET, "affectations-proposees.csv")).toBe("");
      const entretiens = (nom: string) =>
        avec.chiffres(JUILLET, mois("2026-03")).find((f) => f.indicateur === "entretiens" && f.nom === nom)?.valeur;
      expect([entretiens(PARTANT) ?? 0, entretiens(SUCCESSEUR) ?? 0]).toEqual([expect.any(Number), 0]);
      expect(entretiens(PARTANT)).toBeGreaterThan(0);
    },
    300_000,
  );

  it.each([false, true])(
    "keeps them when the structure is renamed after (the rows keep its old name: %s)",
    async (ancienNom) => {
      const evenements: Evenements = { depart: true, nommees: true, renommage: true, retards: true, ancienNom };
      const annee = await new Annee(new AnneeFictive(5, 24, evenements)).jusqua(JUILLET, mois("2026-06"));
      evenements.affectations = new Map([["affectations.csv", annee.lire(JUILLET, "affectations-proposees.csv")]]);
      await annee.jusqua(mois("2026-09"), mois("2026-08"));
      await annee.mensuel(mois("2026-10"));
      const octobre = annee.rectifies(mois("2026-10"));
      const par = (cause: string) => octobre.filter((r) => r.causes.some((c) => c.cause === cause));
      expect(par("indeterminee")).toEqual([]);
      expect(par("passation").filter((r) => r.portee !== "structure" && r.periode < "2026-07")).toEqual([]);
      const deux = "« Tremplin » et « Atelier des rives » comptent tous deux";
      expect(annee.sorties.get(mois("2026-10"))?.replace(/\s+/g, " ").includes(deux)).toBe(ancienNom);
      // what was sent under the new name is compared with the new name
      for (const r of octobre.filter((r) => r.portee === "structure" && r.periode === "2026-09")) {
        const envoye = annee
          .chiffres(mois("2026-09"), mois("2026-09"))
          .find(
            (f) =>
              [f.indicateur, f.portee, f.nom].join() === [r.indicateur, r.portee, r.nom].join() &&
              JSON.stringify(f.ventilation) === JSON.stringify(r.ventilation),
          );
        expect(r.transmis ?? 0).toBe(envoye?.valeur ?? 0);
      }
    },
    300_000,
  );
});
