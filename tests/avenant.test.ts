import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { texteDuClasseur } from "./classeur-lu.ts";
import { Dossier, plie } from "./session.ts";

const EXTRACTION = "samples/plie-fictif";

/** Five thresholds on 1 July, one rule off, one rule of the PLIE's own; the settings name the file and say nothing else. */
const AVENANT = `norme: avenant-1
titre: Avenant n° 1 au cahier des charges 2026-2027
herite: caen-2026
reference: avenant 1
communs:
  partCouverte: { 2026-07-01: 0.9 }
regles:
  ENT-01: { joursSoumisMin: { 2026-07-01: 5 } }
  ENT-02: { minutesMoyenneMin: { 2026-07-01: { valeur: 60, reference: "avenant 1, article 2" } } }
  ENT-05: { minutesMin: { 2026-07-01: 40 } }
  ENT-10: { joursMax: { 2026-07-01: 1 } }
  OPE-06: { active: { 2026-07-01: non } }
reglesLocales:
  - id: LOC-01
    table: parcours
    date: date_integration
    depuis: 2026-07-01
    phrase: Parcours intégré sans prescripteur saisi, ou sans dossier signé.
    quand:
      - ou:
          - { colonne: prescripteur, operateur: vide }
          - { colonne: dossier_signe, operateur: different, valeur: oui }
          - { colonne: date_integration, operateur: rempli }
`;

interface Rapport {
  regles: { id: string; juges: number; constats: number }[];
  constats: { regle: string; date: string | null; mesure: number | null; seuil: number | null; message: string }[];
  reglages: Record<string, Record<string, unknown>>;
  locales?: { regles: { id: string; juges: number; constats: number }[]; constats: { date: string }[] };
}

interface Tableau {
  indicateurs: { periode: string }[];
}

let dossier: Dossier;
let config: string;

beforeAll(() => {
  dossier = new Dossier();
  dossier.ecrire("avenant.yaml", AVENANT);
  config = dossier.ecrire("plie.yaml", "norme: ./avenant.yaml\n");
});
afterAll(() => dossier.supprimer());

async function sortie(commande: string, quand: readonly string[], avenant: boolean): Promise<string> {
  const { out, err } = await plie(
    commande,
    EXTRACTION,
    ...quand,
    ...(avenant ? ["--config", config] : []),
    "--format",
    "json",
  );
  if (out === "") throw new Error(err);
  return out;
}

describe("an avenant that begins on 1 July", () => {
  it("leaves what was judged by the end of June as it was, byte for byte", async () => {
    const juin = ["--arrete", "2026-06-30"];
    expect(await sortie("controler", juin, true)).toBe(await sortie("controler", juin, false));
    const mois = ["--mois", "2026-06"];
    expect(await sortie("tableau", mois, true)).toBe(await sortie("tableau", mois, false));
  });

  it("leaves the constats of the months before it as they were, seen from October", async () => {
    const octobre = ["--arrete", "2026-10-31"];
    const [avec, sans]: Rapport[] = [
      JSON.parse(await sortie("controler", octobre, true)),
      JSON.parse(await sortie("controler", octobre, false)),
    ];
    const avant = (r: Rapport | undefined) =>
      // a mean is one figure per stretch: what it was over the whole period is no more
      r?.constats.filter((c) => c.date !== null && c.date < "2026-06-30" && !["ENT-02", "ENT-03"].includes(c.regle));
    expect(avant(avec)).toEqual(avant(sans));
    const apres = (r: Rapport | undefined, regle: string) =>
      r?.constats.filter((c) => c.regle === regle && c.date !== null && c.date >= "2026-07-01").length ?? 0;
    for (const regle of ["ENT-05", "ENT-10"]) expect(apres(avec, regle), regle).toBeGreaterThan(apres(sans, regle));
    expect(apres(avec, "OPE-06")).toBe(0);
    expect(avec?.constats.filter((c) => c.regle === "ENT-02").map((c) => [c.date, c.seuil])).toContainEqual([
      "2026-10-31",
      60,
    ]);
    const locale = avec?.locales?.regles[0];
    expect(locale?.id).toBe("LOC-01");
    expect(locale?.constats).toBe(avec?.locales?.constats.length);
    expect(locale?.constats).toBeGreaterThan(0);
    expect(avec?.locales?.constats.every(({ date }) => date >= "2026-07-01")).toBe(true);
    expect(avec?.constats.some(({ regle }) => regle.startsWith("LOC-"))).toBe(false);
    expect(avec?.reglages["ENT-02"]?.["minutesMoyenneMin"]).toEqual([
      { depuis: null, valeur: 45, reference: null },
      { depuis: "2026-07-01", valeur: 60, reference: "avenant 1, article 2" },
    ]);
  });

  it("is said where a rule is defined, with what held before it", async () => {
    const definie = async (...quand: string[]) => {
      const ici = dossier.joindre(`csf-${quand.length}`);
      const options = ["--arrete", "2026-10-31", ...quand, "--taille", "2", "--config", config];
      const { status, err } = await plie("csf", EXTRACTION, ...options, "--sortie", ici);
      expect(status, err).toBeLessThan(2);
      const [grille = ""] = readdirSync(ici).filter((nom) => nom.startsWith("csf-grille"));
      const feuilles = await texteDuClasseur(readFileSync(join(ici, grille)));
      return feuilles.get("Méthode")?.find(([regle]) => regle === "ENT-01")?.[1];
    };
    expect(await definie()).toContain("Un mois d'au moins 15 (puis 5 à partir du 01/07/2026)\u00a0jours soumis");
    expect(await definie("--periode", "2026-07..2026-10")).toContain("Un mois d'au moins 5\u00a0jours soumis");
  });

  it("leaves the figures of the months before it as they were", async () => {
    const octobre = ["--mois", "2026-10"];
    const [avec, sans]: Tableau[] = [
      JSON.parse(await sortie("tableau", octobre, true)),
      JSON.parse(await sortie("tableau", octobre, false)),
    ];
    const avant = (t: Tableau | undefined) =>
      t?.indicateurs.filter(({ periode }) => periode <= "2026-06" && periode.length === 7);
    expect(avant(avec)?.length).toBeGreaterThan(0);
    expect(avant(avec)).toEqual(avant(sans));
    expect(avec).not.toEqual(sans);
  });

  it("judges what is judged at the arrêté by its value then, though the emploi began before (General 19)", async () => {
    const emploi = (heures: number) =>
      `participant;famille;intitule;date_debut;contrat;heures_hebdo;temps_partiel_choisi\nP1;emploi;Vente;2026-05-04;CDI;${heures};non\n`;
    const tables = [
      dossier.ecrire("participants.csv", "id;sexe;date_naissance\nP1;F;1990-01-01\n"),
      dossier.ecrire("parcours.csv", "participant;structure;apap;date_integration\nP1;S;A;2026-04-01\n"),
      dossier.ecrire("entretiens.csv", "participant;date;modalite\nP1;2026-07-10;TELEPHONE\n"),
    ];
    const plieYaml = dossier.ecrire("subi.yaml", "communs: { heuresTempsPartielSubi: { 2026-07-01: 30 } }\n");
    const mesures = async (heures: number, arrete: string) => {
      const etapes = dossier.ecrire("etapes.csv", emploi(heures));
      const { out } = await plie(
        ...["controler", ...tables, etapes, "--arrete", arrete, "--config", plieYaml],
        ...["--regles", "EMP-04", "--format", "json"],
      );
      const { constats }: Rapport = JSON.parse(out);
      return constats.map(({ mesure, seuil }) => [mesure, seuil]);
    };
    expect(await mesures(29, "2026-07-31")).toEqual([[29, 30]]);
    expect(await mesures(30, "2026-07-31")).toEqual([]);
    expect(await mesures(29, "2026-06-30")).toEqual([]);
    expect(await mesures(19, "2026-06-30")).toEqual([[19, 20]]);
  });
});
