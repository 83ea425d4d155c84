import { frInteger, frPercent } from "../core/format.ts";
import { grouper } from "../core/grouper.ts";
import { entier, proportion } from "../core/seuil.ts";
import { ecartMin, partEtEcart } from "./seuils.ts";
import { defineSignal, part, seDetache } from "./signal.ts";

export default defineSignal({
  id: "SIG-05",
  titre: "Saisies en rafale, longtemps après",
  unite: ["ligne avec date de saisie", "lignes avec date de saisie"],
  fenetre: "periode",
  colonnes: ["date_saisie"],
  parLigne: true,
  poids: 0.5,
  params: {
    joursMin: entier(45, "jours entre le contact et sa saisie à partir desquels elle est lointaine"),
    lignesMin: entier(15, "lignes lointaines saisies le même jour qui font une rafale"),
    partMin: proportion(0.03, "part des lignes à partir de laquelle la question se pose"),
    ecartMin: ecartMin(0.03),
  },
  definition: (p) =>
    `Lignes saisies ${frInteger(p.joursMin)} jours ou plus après le contact, au moins ${frInteger(p.lignesMin)} le même jour : ${partEtEcart(p)}.`,
  mesurer(faits, p) {
    const datees = faits.filter((f) => f.saisie !== null);
    const lointaines = datees.filter((f) => (f.saisie ?? 0) - f.date >= p.joursMin);
    const parSaisie = grouper(lointaines, (f) => f.saisie);
    const touches = [...parSaisie.values()].filter((liste) => liste.length >= p.lignesMin).flat();
    return { unites: datees.length, touches: touches.length, faits: touches };
  },
  demander: (releve, autres, p) =>
    releve.touches > 0 && part(releve) >= p.partMin && seDetache(releve, autres, p.ecartMin),
  question: (releve, p) =>
    `${frInteger(releve.touches)} lignes (${frPercent(part(releve))}) ont été saisies en quelques jours, ${frInteger(p.joursMin)} jours ou plus après les contacts : rattrapage d'un arrêt, d'une panne, préparation du contrôle ?`,
});
