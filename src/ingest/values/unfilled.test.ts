import { describe, expect, it } from "vitest";
import { columnsOf, type TableName } from "../../tables/index.ts";
import { PROFIL_VIDE } from "../profile.ts";
import { readerFor } from "./reader-for.ts";

function lire(table: TableName, field: string, cell: string) {
  const column = columnsOf(table).get(field);
  if (!column) throw new Error(field);
  return readerFor({ table, field, column, header: field, profil: PROFIL_VIDE })(cell);
}

describe("what people write where there is nothing yet", () => {
  it.each<[TableName, string, string, string]>([
    ["parcours", "date_sortie_reelle", "en cours", "vide"],
    ["etapes", "date_fin", "En cours", "vide"],
    ["etapes", "date_fin", "néant", "vide"],
    ["etapes", "contrat", "/", "vide"],
    ["etapes", "heures_hebdo", "sans objet", "vide"],
    // a beginning that lasts is no beginning, and text is text
    ["etapes", "date_debut", "en cours", "illisible"],
    ["entretiens", "date", "en cours", "illisible"],
    ["etapes", "intitule", "néant", "lu"],
    ["etapes", "date_fin", "bientôt", "illisible"],
    ["parcours", "date_sortie_reelle", "?", "illisible"],
  ])("%s.%s « %s »: %s", (table, field, cell, etat) => {
    expect(lire(table, field, cell).etat).toBe(etat);
  });

  it("tells an end that « en cours » leaves open", () => {
    expect(lire("etapes", "date_fin", "en cours")).toHaveProperty("avis");
  });

  it("takes a number out of what protects it from the spreadsheet", () => {
    expect(lire("participants", "id", '="00012"')).toEqual({ etat: "lu", valeur: "00012" });
    expect(lire("participants", "id", "=A1")).toEqual({ etat: "lu", valeur: "=A1" });
    expect(lire("participants", "id", "'P0012")).toEqual({ etat: "lu", valeur: "P0012" });
    expect(lire("participants", "nom", "'t Hooft")).toEqual({ etat: "lu", valeur: "'t Hooft" });
    expect(lire("entretiens", "presence", "Pr&eacute;sent")).toEqual({ etat: "lu", valeur: "PRESENT" });
    expect(lire("etapes", "intitule", "Atelier l&#8217;&Eacute;cluse")).toEqual({
      etat: "lu",
      valeur: "Atelier l’Écluse",
    });
    expect(lire("etapes", "intitule", "R&D ; <b>&inconnu;</b>")).toEqual({
      etat: "lu",
      valeur: "R&D ; <b>&inconnu;</b>",
    });
    expect(lire("participants", "nom", "NAN")).toEqual({ etat: "lu", valeur: "NAN" });
  });
});
