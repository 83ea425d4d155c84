import { describe, expect, it } from "vitest";
import { type Day, parseTypedDay } from "../core/day.ts";
import { DisqueMemoire } from "../disque/disque-memoire.ts";
import { LANGAGE } from "../normes/langage.ts";
import { renderWorkbook } from "../reporters/xlsx/workbook.ts";
import { lireReponses, OBSERVATIONS, type ReponseStructure, retards, reunirReponses } from "./observations.ts";

const jour = (texte: string): Day => parseTypedDay(texte) ?? 0;
const FIN = jour("2026-06-30");
const reponse = (change: Partial<ReponseStructure> = {}): ReponseStructure => ({
  fichier: "rive.xlsx",
  participant: "P0001",
  point: "2.5",
  reponse: "Feuille jointe",
  jointe: null,
  datePiece: null,
  renduLe: null,
  delai: jour("2026-09-15"),
  ...change,
});

describe("late evidence", () => {
  it("is a piece made after the period's end, not on its last day", () => {
    expect(retards(reponse({ datePiece: jour("2026-06-30") }), FIN)).toEqual([]);
    expect(retards(reponse({ datePiece: jour("2026-07-01") }), FIN)).toEqual([
      "pièce du 01/07/2026, établie après la fin de la période",
    ]);
  });

  it("is an answer after its deadline, not on that day", () => {
    expect(retards(reponse({ renduLe: jour("2026-09-15") }), FIN)).toEqual([]);
    expect(retards(reponse({ renduLe: jour("2026-09-16") }), FIN)).toEqual([
      "réponse du 16/09/2026, attendue le 15/09/2026",
    ]);
    expect(retards(reponse({ renduLe: jour("2026-09-16"), delai: null }), FIN)).toEqual([]);
  });

  it("may be both; without a date, nothing says that it is", () => {
    expect(retards(reponse({ datePiece: jour("2026-08-01"), renduLe: jour("2026-10-01") }), FIN)).toHaveLength(2);
    expect(retards(reponse(), FIN)).toEqual([]);
  });
});

it("keeps each answer once, in the order of people, points and files", () => {
  const [a, b, c] = [reponse({ participant: "P0002" }), reponse(), reponse({ fichier: "autre.xlsx" })];
  expect(
    reunirReponses([
      [a, b],
      [reponse(), c],
    ]),
  ).toEqual([c, b, a]);
});

type Saisie = string | null;

/** A file of observations, as a structure sends it back. */
async function rendu(...rows: readonly (readonly Saisie[])[]) {
  const octets = await renderWorkbook({
    langage: LANGAGE,
    titre: "Observations",
    feuilles: [
      {
        nom: OBSERVATIONS.feuille,
        titre: "Observations",
        blocks: [
          { kind: "valeurs", items: [{ label: OBSERVATIONS.delai, value: "15/09/2026" }] },
          {
            kind: "table",
            columns: [
              "Participant",
              "Point",
              OBSERVATIONS.reponse,
              OBSERVATIONS.jointe,
              OBSERVATIONS.datePiece,
              OBSERVATIONS.renduLe,
            ].map((titre) => ({ key: titre, titre, kind: "text" }) as const),
            rows,
          },
        ],
      },
    ],
  });
  return new DisqueMemoire([{ chemin: "rive.xlsx", octets }]).fichier("rive.xlsx");
}

const CONNUS = new Set(["P0001\n2.5", "P0002\n6.2"]);

describe("answers read back", () => {
  it("have their deadline, their dates however typed, and leave out lines without an answer", async () => {
    const lues = await lireReponses(
      await rendu(
        ["P0002", "6.2", null, "attestation.pdf", "2 septembre 2026", "08/09/2026"],
        ["P0001", "2.5", "Feuille jointe", null, null, null],
        ["P0001", "2.5", null, null, "01/01/2026", null],
      ),
      CONNUS,
    );
    expect(lues).toEqual([
      reponse(),
      reponse({
        participant: "P0002",
        point: "6.2",
        reponse: null,
        jointe: "attestation.pdf",
        datePiece: jour("2026-09-02"),
        renduLe: jour("2026-09-08"),
      }),
    ]);
  });

  it("of another control are refused, the point named", async () => {
    await expect(lireReponses(await rendu(["P0009", "2.5", "oui", null, null, null]), CONNUS)).rejects.toThrow(
      "« rive.xlsx » répond sur P0009, point 2.5, que la grille reprise ne contrôle pas",
    );
  });

  it("with a date that is none are refused, the cell named", async () => {
    const fautif = rendu(["P0001", "2.5", "oui", null, "31/02/2026", null]);
    await expect(lireReponses(await fautif, CONNUS)).rejects.toThrow(
      /« rive.xlsx », feuille « Observations », ligne \d+, colonne « Date de la pièce » : « 31\/02\/2026 » n'est pas une date/,
    );
  });
});
