import { expect, it } from "vitest";
import { raisonLisible } from "./raison.ts";

it.each([
  ["aucune table mises_en_relation", "la table « Mises en relation » est absente de l'extraction"],
  [
    "aucune table veilles : des mois suspendus peuvent être comptés à tort",
    "la table « Veilles » est absente de l'extraction : des mois suspendus peuvent être comptés à tort",
  ],
  ["aucune table parcours, affectations ni effectifs", "aucune table parcours, affectations ni effectifs"],
  ["aucune table connue", "aucune table connue"],
  ["parcours sans les deux derniers mois", "la table « Parcours » n'a rien des deux derniers mois, que les autres ont"],
  ["mois sans ligne dans l'extraction", "mois sans ligne dans l'extraction"],
])("names a table as its reader knows it: %s", (raison, dite) => {
  expect(raisonLisible(raison)).toBe(dite);
});
