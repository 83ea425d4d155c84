import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readParts, textOf } from "../src/reporters/xlsx/zip.ts";
import { texteDuClasseur } from "./classeur-lu.ts";
import { Dossier, plieIncomplet as plie } from "./session.ts";

const PARCOURS = [
  "participant;structure;apap;date_integration;date_sortie_reelle",
  "P1;S;Alix MODÈLE;05/01/2026;",
  "P2;S;Alix MODÈLE;05/01/2026;",
];
const ENTRETIENS = [
  "id;participant;date;modalite;presence;duree;date_saisie;commentaire",
  "1;P1;12/01/2026;FACE_A_FACE;PRESENT;45;12/01/2026;Projet de formation",
  "2;P2;13/01/2026;FACE_A_FACE;PRESENT;45;13/01/2026;Projet d'emploi",
  "3;P1;10/02/2026;FACE_A_FACE;PRESENT;45;10/02/2026;Suite",
  "4;P2;26/02/2026;FACE_A_FACE;ABSENT;;26/02/2026;Pas venu",
];

let dossier: Dossier;

beforeEach(() => {
  dossier = new Dossier();
  dossier.ecrire("plie.yaml", "prereglage: caen-2026\n");
});

afterEach(() => {
  dossier.supprimer();
});

function extraction(nom: string, tables: Record<string, readonly string[]>): string {
  mkdirSync(dossier.joindre(nom));
  for (const [table, lignes] of Object.entries(tables)) {
    writeFileSync(dossier.joindre(`${nom}/${table}.csv`), `${lignes.join("\n")}\n`);
  }
  return dossier.joindre(nom);
}

/** February as it was; then an interview typed after the fact, an edited duration, a deleted absence, and March. */
function deux(): [string, string] {
  return [
    extraction("fevrier", { parcours: PARCOURS, entretiens: ENTRETIENS }),
    extraction("mars", {
      parcours: [...PARCOURS.slice(0, 2), "P2;S;Alix MODÈLE;05/01/2026;20/03/2026"],
      entretiens: [
        ...ENTRETIENS.slice(0, 3),
        "3;P1;10/02/2026;FACE_A_FACE;PRESENT;60;10/02/2026;Suite et fin",
        "5;P2;20/02/2026;FACE_A_FACE;PRESENT;50;15/03/2026;Rattrapé",
        "6;P1;10/03/2026;FACE_A_FACE;PRESENT;45;10/03/2026;Mars",
      ],
    }),
  ];
}

describe("plie comparer", () => {
  it("leads with what changed in closed months, who is concerned, and the effect", async () => {
    const [a, b] = deux();
    const { out, err, status } = await plie("comparer", a, b);
    expect(err).toBe("");
    expect(status).toBe(0);
    const [debut = "", effets = ""] = out.replaceAll("\u00a0", " ").split("\nEffet sur les chiffres");
    expect(debut).toBe(`\
De « fevrier » à « mars » : mois clos jusqu'au 28/02/2026

  Ajoutées après coup : 1 (lignes de mois clos)
  Modifiées : 1 (lignes de mois clos)
  Supprimées : 1 (lignes de mois clos)
  Participants concernés : 2
  Constats apparus : 1 (0 disparu)
  Chiffres changés : 30 (des mois clos)

Lignes changées dans les mois clos
Table       Ajoutées après coup  Modifiées  Supprimées
──────────────────────────────────────────────────────
Entretiens                    1          1           1
Ensemble                      1          1           1

Face à face tenus des mois clos
Face à face tenus          En plus  En moins  Minutes d'écart
─────────────────────────────────────────────────────────────
Sur des lignes ajoutées          1         0           50 min
Sur des lignes modifiées         0         0           15 min
Sur des lignes supprimées        0         0            0 min
Ensemble                         1         0           65 min

  Lignes ajoutées : 1 saisie après l'arrêté, 0 avant ou ce jour-là, 0 sans date
  de saisie.

Cellules modifiées dans les mois clos
Table       Colonne      Lignes
───────────────────────────────
Entretiens  Commentaire       1
Entretiens  Durée             1
Ensemble                      2

Qui est concerné dans les mois clos (APAP du dernier parcours)
Participant  APAP         Ajoutées  Modifiées  Supprimées
─────────────────────────────────────────────────────────
P2           Alix MODÈLE         1          0           1
P1           Alix MODÈLE         0          1           0
Ensemble                         1          1           1

Le reste : depuis, ou sans date
Table       Avant  Après  Ajoutées  Modifiées  Supprimées
─────────────────────────────────────────────────────────
Parcours        2      2         0          1           0
Entretiens      4      5         1          0           0
Ensemble        6      7         1          1           0

Effet sur les constats : 1 apparu, 0 disparu
Règle     État      Avant  Après  Apparus  Disparus
───────────────────────────────────────────────────
ENT-10    exécutée      0      1        1         0
Ensemble                0      1        1         0
`);
    expect(effets).toMatch(/Entretiens en face à +Ensemble +février 2026 +1 +2 +1\nface tenus\n/);
    expect(effets).toMatch(/Durée moyenne d'un +Ensemble +février 2026 +45 +55 +10\nentretien \(minutes\)\n/);
    expect(effets).not.toContain("mars 2026");
    expect(effets).toContain(`
Premières différences
  ~ P1 Entretiens, 10/02/2026 : Durée 45 min → 60 min, Commentaire ‹5 car.› →
    ‹12 car.›
  − P2 Entretiens : 26/02/2026, Face à face, absent, Date de saisie 26/02/2026
  + P2 Entretiens : 20/02/2026, Face à face, présent, 50 min, Date de saisie
    15/03/2026
`);
  });

  it("shows personal values when asked, and nowhere else", async () => {
    const [a, b] = deux();
    const { out: texte } = await plie("comparer", a, b, "--valeurs");
    expect(texte.replace(/\n +/g, " ")).toContain("Commentaire Suite → Suite et fin");
    const { out } = await plie("comparer", a, b, "--format", "json");
    expect(out).not.toContain("Rattrapé");
    expect(JSON.parse(out).differences).toHaveLength(5);
  });

  it("says the same in JSON: closed or not, before and after, where", async () => {
    const [a, b] = deux();
    const json = JSON.parse((await plie("comparer", a, b, "--format", "json")).out);
    expect(json.arrete).toBe("2026-02-28");
    expect(json.differences.find((d: { participant: string; genre: string }) => d.genre === "modifiee")).toEqual({
      table: "parcours",
      genre: "modifiee",
      temps: "ouvert",
      participant: "P2",
      jour: "2026-01-05",
      avant: { fichier: "parcours.csv", feuille: null, ligne: 3 },
      apres: { fichier: "parcours.csv", feuille: null, ligne: 3 },
      changements: [{ champ: "date_sortie_reelle", temps: "ouvert", avant: null, apres: "2026-03-20" }],
    });
    expect(json.participants.map((p: { participant: string }) => p.participant)).toEqual(["P2", "P1"]);
    expect(json.constats.map((c: { effet: string; regle: string }) => [c.effet, c.regle])).toEqual([
      ["apparu", "ENT-10"],
    ]);
    expect(json.indicateurs).toContainEqual({
      indicateur: "entretiens",
      portee: "ensemble",
      nom: null,
      periode: "2026-02",
      ventilation: {},
      avant: 1,
      apres: 2,
    });
  });

  it("writes the same workbook twice, participants by id only", async () => {
    const [a, b] = deux();
    const bytes = [];
    for (const n of ["1", "2"]) {
      await plie("comparer", a, b, "--format", "xlsx", "--sortie", dossier.joindre(n));
      const [nom = ""] = readdirSync(dossier.joindre(n));
      expect(nom).toBe("comparaison-2026-02-28.xlsx");
      bytes.push(readFileSync(dossier.joindre(`${n}/${nom}`)));
    }
    expect(bytes[0]?.equals(bytes[1] ?? Buffer.alloc(0))).toBe(true);
    const textes = textOf(readParts(bytes[0] ?? Buffer.alloc(0)), "xl/sharedStrings.xml") ?? "";
    expect(textes).toContain("20/02/2026, Face à face, présent, 50 min");
    expect(textes).not.toContain("Rattrapé");
  });

  it("finds nothing between two copies", async () => {
    const tables = { parcours: PARCOURS, entretiens: ENTRETIENS };
    const { out } = await plie("comparer", extraction("a", tables), extraction("b", tables));
    expect(out).toContain("Rien n'a été ajouté, modifié ni supprimé.");
    expect(out).toContain("0\u00a0apparu, 0\u00a0disparu");
    // each sheet then says what was compared; there is no rest
    await plie(
      "comparer",
      dossier.joindre("a"),
      dossier.joindre("b"),
      "--format",
      "xlsx",
      "--sortie",
      dossier.joindre("copies"),
    );
    const lu = await texteDuClasseur(readFileSync(dossier.joindre("copies/comparaison-2026-02-28.xlsx")));
    expect([...lu.keys()]).toEqual(["Synthèse", "Mois clos", "Constats", "Indicateurs"]);
    const sous = (nom: string) => {
      const lignes = lu.get(nom) ?? [];
      return lignes.slice(lignes.findIndex((l) => l[0] === "Ce qui a été comparé") + 1);
    };
    expect(sous("Mois clos")).toEqual([
      ["Table", "Lignes avant", "Lignes après", "Identiques", "Retrouvées par"],
      ["Parcours", "2", "2", "2", "Participant, Date d'intégration"],
      ["Entretiens", "4", "4", "4", "leur numéro, sinon Participant, Date, Modalité"],
      ["Ensemble", "6", "6", "6", ""],
    ]);
    expect(sous("Constats").map((l) => l[0])).toEqual([
      "Constats",
      "Bloquants",
      "Majeurs",
      "Mineurs",
      "Infos",
      "Ensemble",
    ]);
    for (const [, avant, apres] of sous("Constats").slice(1)) expect(apres).toBe(avant);
    const chiffres = sous("Indicateurs").slice(1);
    expect(chiffres.map((l) => l[0])).toEqual(
      expect.arrayContaining(["Parcours", "Entretiens et contacts", "Ensemble"]),
    );
    // one structure and one APAP: the same figures, but those that only the PLIE as a whole has
    for (const [groupe, ensemble, structures, apap] of chiffres)
      expect([groupe, Number(ensemble) >= Number(structures), structures]).toEqual([groupe, true, apap]);
  });

  it("counts the lines rejected, as the month does, not their cells", async () => {
    const [a, b] = deux();
    // neither day nor kind of contact: two cells of one line
    writeFileSync(`${b}/entretiens.csv`, `${readFileSync(`${b}/entretiens.csv`, "utf8")}7;P1;;;PRESENT;45;;\n`);
    expect((await plie("comparer", a, b)).out.replaceAll("\u00a0", " ")).toContain("0 dans l'ancienne, 1 dans la");
    const { out } = await plie("mensuel", b, "--mois", "2026-03", "--sortie", dossier.joindre("mois"));
    expect(out.replaceAll("\u00a0", " ")).toContain("dont 1 rejetée ; 2 valeurs non lues");
    const consolide = readFileSync(dossier.joindre("mois/2026-03/v1/consolide-2026-03.xlsx"));
    const methode = (await texteDuClasseur(consolide)).get("Méthode")?.flat().join("\n");
    expect(methode?.replaceAll("\u00a0", " ")).toContain("2 valeurs illisibles dans l'extraction, 1 ligne écartée");
  });

  it("judges months closed up to --arrete", async () => {
    const [a, b] = deux();
    const { out } = await plie("comparer", a, b, "--arrete", "2026-01-31");
    expect(out).toContain("Rien n'a été ajouté, modifié ni supprimé.");
  });

  it("says that the extractions are in the wrong order, and refuses the same one twice", async () => {
    const [a] = deux();
    const entretiens = ["participant;date;modalite;presence", "P1;28/01/2026;FACE_A_FACE;PRESENT"];
    const janvier = extraction("janvier", { parcours: PARCOURS, entretiens });
    expect((await plie("comparer", janvier, a)).err).toBe("");
    expect((await plie("comparer", a, janvier)).err).toContain("donnez d'abord l'ancienne");
    const { err, status } = await plie("diff", a, a);
    expect(err).toContain("la même extraction");
    expect(status).toBe(2);
  });
});
