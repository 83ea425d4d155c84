// `normes comparer` judges each side as `controler` and `tableau` do under that norm alone: constats by rule, and rates.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Dossier, plie } from "./session.ts";

const EXTRACTION = "samples/plie-fictif";
const ARRETE = "2026-10-31";

const norme = (suite: string): string => `norme: essai\ntitre: Essai\nherite: caen-2026\n${suite}`;

const NORMES = {
  communs: norme(
    "communs:\n  partCouverte: 0.99\n  visioVautFaceAFace: oui\n  heuresTempsPartielSubi: 40\n  moisSuiviEmploi: 3\n  qualification: { heuresPositive: 36, heuresDynamique: 36 }\n",
  ),
  listes: norme('motifsVeille: [prison]\nmotifsNeutralises: [prison]\nterritoire: ["14000"]\n'),
  datee: norme(
    "communs:\n  moisSuiviEmploi: { 2026-07-01: 3 }\n  heuresTempsPartielSubi: { 2026-07-01: 40 }\n  qualification: { heuresPositive: { 2026-07-01: 36 } }\nregles:\n  ENT-12: { active: { 2026-07-01: non } }\n  ENT-10: { joursMax: { 2026-07-01: 1 } }\n",
  ),
};
type Nom = keyof typeof NORMES;

interface Comparees {
  regles: { regle: string; avant: number | null; apres: number | null }[];
  chiffres: {
    indicateur: string;
    periode: string;
    ventilation: object;
    avant: number | null;
    apres: number | null;
  }[];
}

/** What one norm makes of the extraction: constats of each rule that ran, and each figure since January. */
interface Juge {
  constats: Map<string, number>;
  chiffres: Map<string, number | null>;
}

const cle = (f: { indicateur: string; ventilation: object }) => `${f.indicateur} ${JSON.stringify(f.ventilation)}`;

let dossier: Dossier;
let caen: Juge;

async function json<T>(...argv: string[]): Promise<T> {
  const { out, err } = await plie(...argv, "--format", "json", "--silencieux");
  if (out === "") throw new Error(err);
  return JSON.parse(out) as T;
}

async function juge(config: string): Promise<Juge> {
  const { regles } = await json<{ regles: { id: string; etat: string; constats: number }[] }>(
    ...["controler", EXTRACTION, "--arrete", ARRETE, "--config", config],
  );
  const { indicateurs } = await json<{
    indicateurs: { portee: string; periode: string; indicateur: string; ventilation: object; valeur: number | null }[];
  }>("tableau", EXTRACTION, "--mois", "2026-10", "--config", config);
  return {
    constats: new Map(regles.filter((r) => r.etat !== "non_executee").map((r) => [r.id, r.constats])),
    chiffres: new Map(
      indicateurs
        .filter((f) => f.portee === "ensemble" && f.periode === "2026-01..2026-10")
        .map((f) => [cle(f), f.valeur]),
    ),
  };
}

const chemin = (nom: Nom) => dossier.joindre(`${nom}.yaml`);
const sous = (nom: string) => dossier.ecrire(`sous-${nom}.yaml`, `norme: ./${nom}.yaml\n`);

const comparer = (a: string, b: string, ...suite: string[]) =>
  json<Comparees>("normes", "comparer", a, b, EXTRACTION, "--arrete", ARRETE, ...suite);

beforeAll(async () => {
  dossier = new Dossier();
  for (const [nom, texte] of Object.entries(NORMES)) dossier.ecrire(`${nom}.yaml`, texte);
  caen = await juge(dossier.ecrire("caen.yaml", "norme: caen-2026\n"));
});
afterAll(() => dossier.supprimer());

function verifier({ regles, chiffres }: Comparees, avant: Juge, apres: Juge): void {
  const ids = [...new Set([...avant.constats.keys(), ...apres.constats.keys()])];
  const differents = ids.filter((id) => avant.constats.get(id) !== apres.constats.get(id));
  const dits = new Map(regles.map((r) => [r.regle, [r.avant, r.apres]]));
  expect(differents.map((id) => [id, dits.get(id)])).toEqual(
    differents.map((id) => [id, [avant.constats.get(id) ?? null, apres.constats.get(id) ?? null]]),
  );
  for (const { regle, ...r } of regles) {
    expect([regle, r.avant, r.apres]).toEqual([
      regle,
      avant.constats.get(regle) ?? null,
      apres.constats.get(regle) ?? null,
    ]);
  }
  expect(chiffres.length).toBeGreaterThan(0);
  for (const f of chiffres) {
    expect([cle(f), f.avant, f.apres]).toEqual([
      cle(f),
      avant.chiffres.get(cle(f)) ?? null,
      apres.chiffres.get(cle(f)) ?? null,
    ]);
  }
}

describe.each([
  ["communs", ["EMP-01", "SOR-01"]],
  ["listes", ["ELI-02", "VEI-01"]],
  ["datee", ["ENT-10", "SOR-03"]],
] as const)("each side of a comparison with « %s » is judged by its own norm", (nom, attendues) => {
  it("as the second, then as the first, whatever the settings file names", async () => {
    const autre = await juge(sous(nom));
    const seconde = await comparer("caen-2026", chemin(nom), "--config", sous(nom));
    expect(seconde.regles.map(({ regle }) => regle)).toEqual(expect.arrayContaining([...attendues]));
    verifier(seconde, caen, autre);
    verifier(await comparer(chemin(nom), "caen-2026", "--config", sous("communs")), autre, caen);
  });
});

it("says apart the rules of the PLIE that give other constats, and those of any kind that only change state", async () => {
  const locale = (id: string, operateur: string) =>
    `  - { id: ${id}, table: parcours, gravite: mineur, date: date_integration, phrase: X., quand: [{ colonne: date_integration, operateur: ${operateur} }] }\n`;
  const dit = async (suite: string) => {
    const { out } = await plie("normes", "comparer", "caen-2026", dossier.ecrire("l.yaml", norme(suite)), EXTRACTION);
    return out.replaceAll("\u00a0", " ").replace(/\n +/g, " ");
  };
  const rien = `reglesLocales:\n${locale("LOC-01", "vide")}`;
  expect(await dit(rien)).toContain(" 0 règle donne d'autres constats, 1 règle ne change que d'état.");
  const deux = " 0 règle et 1 règle locale donnent d'autres constats, 1 règle ne change que d'état.";
  expect(await dit(rien + locale("LOC-02", "rempli"))).toContain(deux);
});
