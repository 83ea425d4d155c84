import { estFerie, jourDeSemaine } from "../core/feries.ts";
import { frInteger, frPercent } from "../core/format.ts";
import { entier, proportion } from "../core/seuil.ts";
import { ecartMin, partEtEcart } from "./seuils.ts";
import { defineSignal, part, seDetache } from "./signal.ts";

const DIMANCHE = 6;

export default defineSignal({
  id: "SIG-01",
  titre: "Entretiens le dimanche ou un jour férié",
  unite: ["entretien tenu", "entretiens tenus"],
  fenetre: "periode",
  colonnes: ["date"],
  parLigne: true,
  poids: 0.5,
  params: {
    entretiensMin: entier(5, "nombre de ces entretiens à partir duquel la question se pose"),
    partMin: proportion(0.05, "part des entretiens tenus à partir de laquelle elle se pose"),
    ecartMin: ecartMin(0.05),
  },
  definition: (p) =>
    `Entretiens tenus un dimanche ou un jour férié : au moins ${frInteger(p.entretiensMin)}, ${partEtEcart(p)}.`,
  mesurer(faits) {
    const tenus = faits.filter((f) => f.tenu);
    const touches = tenus.filter((f) => jourDeSemaine(f.date) === DIMANCHE || estFerie(f.date));
    return { unites: tenus.length, touches: touches.length, faits: touches };
  },
  demander: (releve, autres, p) =>
    releve.touches >= p.entretiensMin && part(releve) >= p.partMin && seDetache(releve, autres, p.ecartMin),
  question: (releve) =>
    `${frInteger(releve.touches)} entretiens (${frPercent(part(releve))}) sont datés d'un dimanche ou d'un jour férié : permanence, erreur de date à la saisie, autre raison ?`,
});
