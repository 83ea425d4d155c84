import { describe, expect, it } from "vitest";
import { DisqueMemoire } from "../disque/disque-memoire.ts";
import { LANGAGE } from "../normes/langage.ts";
import { renderWorkbook } from "../reporters/xlsx/workbook.ts";
import { empreinteGrille, empreinteLigne, PARAMETRES, type ParametresTirage } from "./grille.ts";
import { cleArchivage, lireFichesRemplies, lireGrilleRemplie, participantsDe } from "./lire-grille.ts";

type Table = readonly [titres: readonly string[], ...lignes: (readonly (string | null)[])[]];

/** A workbook of tables, a line of label and value above each when given. */
async function classeur(feuilles: Readonly<Record<string, { valeur?: readonly [string, string]; table?: Table }>>) {
  const octets = await renderWorkbook({
    langage: LANGAGE,
    titre: "Grille",
    feuilles: Object.entries(feuilles).map(([nom, { valeur, table: [titres, ...rows] = [[]] }]) => ({
      nom,
      titre: "Contrôle",
      blocks: [
        ...(valeur ? [{ kind: "valeurs" as const, items: [{ label: valeur[0], value: valeur[1] }] }] : []),
        ...(titres.length > 0
          ? [
              {
                kind: "table" as const,
                columns: titres.map((titre) => ({ key: titre, titre, kind: "text" as const })),
                rows,
              },
            ]
          : []),
      ],
    })),
  });
  return new DisqueMemoire([{ chemin: "g.xlsx", octets }]).fichier("g.xlsx");
}

const TIRAGE_DE: ParametresTirage = {
  ...{ methode: "tirage", graine: "g", taille: "2", strates: [], arrete: "2026-06-30", apap: null, structure: null },
  periode: ["2026-01-01", "2026-06-30"],
};
const TITRES = [
  "Participant",
  "Point",
  "Réponse du programme",
  "Constaté par le programme",
  "Lignes sources",
  "Décision du gestionnaire",
  "Commentaire",
  "Réponse au tirage",
  "Empreinte",
];
type Saisie = { decision?: string; commentaire?: string; auTirage?: string; constate?: string };
const rangee = (
  participant: string,
  point: string,
  { decision = "", commentaire = "", auTirage = "", constate = "Dit." }: Saisie = {},
) => {
  const empreinte = empreinteLigne({ participant, point, reponse: "Conforme", constate: "Dit.", sources: "e.csv:2" });
  return [participant, point, "Conforme", constate, "e.csv:2", decision, commentaire, auTirage, empreinte];
};
const LIGNES = [
  rangee("P0002", "2.5", { decision: "nc", commentaire: "Vu.", auTirage: "Non conforme" }),
  rangee("P0001", "2.5", { decision: "" }),
];
const tirage = (lignes: readonly (readonly string[])[], parametres: object = TIRAGE_DE) => ({
  valeur: [
    PARAMETRES,
    JSON.stringify({
      ...parametres,
      empreinte: empreinteGrille(
        TIRAGE_DE,
        lignes.map((l) => l[8] ?? ""),
      ),
    }),
  ] as const,
  table: [
    ["N°", "Participant", "Strate", "APAP", "Structure"],
    ["1", "P0002", "Rive", "A", "S"],
    ["2", "P0001", "Plaine", "", ""],
  ] as Table,
});
type Feuilles = Parameters<typeof classeur>[0];
const lire = async (lignes: typeof LIGNES = LIGNES, autres: Feuilles = {}, deDepart = lignes) =>
  lireGrilleRemplie(await classeur({ Tirage: tirage(deDepart), Grille: { table: [TITRES, ...lignes] }, ...autres }));

describe("a filled grid read back", () => {
  it("has its parameters, its lines, its strata and who was en charge", async () => {
    const lue = await lire();
    expect(lue.fichier).toBe("g.xlsx");
    expect(lue.parametres).toEqual(TIRAGE_DE);
    const fixes = { point: "2.5", reponse: "Conforme", constate: "Dit.", sources: "e.csv:2" };
    expect(lue.lignes).toEqual([
      { participant: "P0002", ...fixes, decision: "Non conforme", commentaire: "Vu.", auTirage: "Non conforme" },
      { participant: "P0001", ...fixes, decision: null, commentaire: null },
    ]);
    expect(participantsDe(lue.lignes)).toEqual(["P0001", "P0002"]);
    expect(Object.fromEntries(lue.strates)).toEqual({ P0001: "Plaine", P0002: "Rive" });
    expect(Object.fromEntries(lue.charges)).toEqual({
      P0001: { apap: "", structure: "" },
      P0002: { apap: "A", structure: "S" },
    });
    expect([lue.indicateurs.size, lue.archivage.size, lue.reponses]).toEqual([0, 0, []]);
  });

  it("has what was typed of the targets and of the archives", async () => {
    const lue = await lire(LIGNES, {
      Indicateurs: {
        table: [
          ["Code", "Prévu", "Déclaré"],
          ["EECO01", "12,5", "—"],
          ["EECO02", "", "7"],
        ],
      },
      Archivage: {
        table: [
          ["Participant", "Sortie", "Pièce", "Constaté sur place", "Remarque"],
          ["P0001", "31/03/2026", "Contrat", "Oui", ""],
          ["P0001", "31/03/2026", "Dossier", "", "À revoir"],
          ["P0001", "31/03/2026", "Autre", "", ""],
        ],
      },
    });
    expect(Object.fromEntries(lue.indicateurs)).toEqual({
      EECO01: { prevu: 12.5, declare: null },
      EECO02: { prevu: null, declare: 7 },
    });
    expect(Object.fromEntries(lue.archivage)).toEqual({
      [cleArchivage("P0001", "31/03/2026", "Contrat")]: { fait: "Oui", remarque: null },
      [cleArchivage("P0001", "31/03/2026", "Dossier")]: { fait: null, remarque: "À revoir" },
    });
    expect((await lire(LIGNES, { Archivage: {} })).archivage.size).toBe(0);
    await expect(
      lire(LIGNES, {
        Indicateurs: {
          table: [
            ["Code", "Prévu", "Déclaré"],
            ["EECO01", "x", ""],
          ],
        },
      }),
    ).rejects.toThrow(/feuille « Indicateurs », ligne \d+, colonne « Prévu » : un nombre est attendu/);
  });

  it.each<[RegExp, typeof LIGNES, typeof LIGNES?]>([
    [/des lignes ont été ajoutées ou retirées, ou le tirage a été modifié \(1 lignes lues\)/, LIGNES.slice(1), LIGNES],
    [
      /: ligne \d+ \(P0001, point 2\.5\) : une cellule qui n'est pas de saisie a été modifiée, remettez-la comme dans la grille d'origine\. Corrigez/,
      [rangee("P0001", "2.5", { constate: "Autre." })],
    ],
    [
      /: ligne \d+ \(P0001, point 2\.5\), colonne « Décision du gestionnaire » : « bof » n'est pas une décision \(.*\)\. Corrigez/,
      [rangee("P0001", "2.5", { decision: "bof" })],
    ],
    [/: ligne \d+ : le même point que la ligne \d+\. Corrigez/, [rangee("P0001", "2.5"), rangee("P0001", "2.5")]],
    [
      /« bof » [^;]*( ; ligne[^;]*){4}\. Corrigez/,
      Array.from({ length: 5 }, (_, i) => rangee(`P${i}`, "2.5", { decision: "bof" })),
    ],
    [
      /« bof » [^;]*( ; ligne[^;]*){4} ; et 1 autres\. Corrigez/,
      Array.from({ length: 6 }, (_, i) => rangee(`P${i}`, "2.5", { decision: "bof" })),
    ],
  ])("is refused: %s", (dit, lignes, deDepart = lignes) => expect(lire(lignes, {}, deDepart)).rejects.toThrow(dit));

  it("is refused without its sheets, its header or its parameters", async () => {
    const sans = async (feuilles: Feuilles) => lireGrilleRemplie(await classeur(feuilles));
    const grille = { table: [TITRES, ...LIGNES] as Table };
    await expect(sans({ Grille: grille })).rejects.toThrow("il y manque la feuille « Tirage »");
    await expect(sans({ Tirage: tirage(LIGNES) })).rejects.toThrow("il y manque la feuille « Grille »");
    await expect(
      sans({
        Tirage: tirage(LIGNES),
        Grille: {
          table: [
            ["Participant", "Point"],
            ["P0001", "2.5"],
          ],
        },
      }),
    ).rejects.toThrow("la ligne d'en-tête (Participant, Point, Décision du gestionnaire, Empreinte) n'est plus là");
    const { table } = tirage(LIGNES);
    const valeurs = ["{", JSON.stringify(TIRAGE_DE), JSON.stringify({ ...TIRAGE_DE, empreinte: "e", periode: "2026" })];
    for (const valeur of [["Autre", "{}"] as const, ...valeurs.map((v) => [PARAMETRES, v] as const)]) {
      await expect(sans({ Tirage: { valeur, table }, Grille: grille })).rejects.toThrow("est absente ou modifiée");
    }
  });
});

describe("the pages of people read back", () => {
  const fiche = (participant: string | null, ...lignes: (readonly string[])[]) => ({
    ...(participant === null ? {} : { valeur: ["Participant", participant] as const }),
    table: [["Point", "Décision", "Commentaire"], ...lignes] as Table,
  });
  const lire = async (feuilles: Feuilles) => lireFichesRemplies(await classeur(feuilles), new Set(["P0001", "P0002"]));

  it("give what was typed, by the page's line else by its tab, down to the end of the points", async () => {
    const tapees = await lire({
      P0002: fiche(null, ["2.5", "so", ""]),
      "Une page": fiche(
        "P0001",
        ["2.4", "", "Vu."],
        ["2.5", "NC", ""],
        ["2.6", "", ""],
        ["Total", "NC", ""],
        ["2.7", "NC", ""],
      ),
    });
    expect(tapees).toEqual([
      { participant: "P0002", point: "2.5", decision: "Sans objet", commentaire: null },
      { participant: "P0001", point: "2.4", decision: null, commentaire: "Vu." },
      { participant: "P0001", point: "2.5", decision: "Non conforme", commentaire: null },
    ]);
  });

  it("are refused of someone else, or with a cell that says no decision", async () => {
    await expect(lire({ P0009: fiche(null, ["2.5", "bof", ""]) })).rejects.toThrow(
      "« g.xlsx » : l'onglet « P0009 » (P0009) n'est celui de personne de l'échantillon. Corrigez",
    );
    const fautes = (n: number) => fiche("P0001", ...Array.from({ length: n }, (_, i) => [`2.${i}`, "bof", ""]));
    await expect(lire({ P0001: fautes(5) })).rejects.toThrow(
      /onglet « P0001 », ligne \d+ \(point 2\.0\), colonne « Décision » : « bof » n'est pas une décision .*[^s]\. Corrigez/,
    );
    await expect(lire({ P0001: fautes(6) })).rejects.toThrow(" ; et 1 autres. Corrigez");
  });
});
