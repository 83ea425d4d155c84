import { frInteger } from "../core/format.ts";
import { grouper } from "../core/grouper.ts";
import { lastDay, monthOf } from "../core/month.ts";
import { entier, proportion } from "../core/seuil.ts";
import { ecartMin, partEtEcart } from "./seuils.ts";
import { defineSignal, part, seDetache } from "./signal.ts";

export default defineSignal({
  id: "SIG-08",
  titre: "Moyennes qui tombent juste au-dessus du seuil",
  unite: ["mois avec une moyenne", "mois avec une moyenne"],
  fenetre: "periode",
  colonnes: ["duree"],
  poids: 0.02,
  params: {
    entretiensMin: entier(5, "entretiens retenus dans le mois pour que sa moyenne compte"),
    minutesAuDessus: entier(1, "minutes au-dessus du seuil en deçà desquelles la moyenne tombe juste"),
    moisMin: entier(4, "nombre de ces mois à partir duquel la question se pose"),
    partMin: proportion(0.5, "part des mois à partir de laquelle elle se pose"),
    ecartMin: ecartMin(0.3),
  },
  definition: (p) =>
    `Mois d'au moins ${frInteger(p.entretiensMin)} entretiens retenus dont la moyenne dépasse de moins de ${p.minutesAuDessus === 1 ? "1 minute" : `${frInteger(p.minutesAuDessus)} minutes`} celle que demande ENT-02 : au moins ${frInteger(p.moisMin)}, ${partEtEcart(p)}.`,
  mesurer(faits, p, { moyenneLe }) {
    const retenus = faits.filter((f) => f.retenu && f.duree !== null);
    const parMois = grouper(retenus, (f) => monthOf(f.date));
    const mois = [...parMois].filter(([, liste]) => liste.length >= p.entretiensMin);
    const justes = mois.filter(([m, liste]) => {
      const auDessus = liste.reduce((somme, f) => somme + (f.duree ?? 0), 0) / liste.length - moyenneLe(lastDay(m));
      return auDessus >= 0 && auDessus < p.minutesAuDessus;
    });
    return { unites: mois.length, touches: justes.length, faits: justes.flatMap(([, liste]) => liste) };
  },
  demander: (releve, autres, p) =>
    releve.touches >= p.moisMin && part(releve) >= p.partMin && seDetache(releve, autres, p.ecartMin),
  question: (releve, p) =>
    `La moyenne de ${frInteger(releve.touches)} mois sur ${frInteger(releve.unites)} est à moins de ${p.minutesAuDessus === 1 ? "1 minute" : `${frInteger(p.minutesAuDessus)} minutes`} au-dessus du seuil : les durées sont-elles relevées, ou ajustées à la fin du mois ?`,
});
