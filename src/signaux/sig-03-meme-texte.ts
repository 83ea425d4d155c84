import { frInteger, frPercent } from "../core/format.ts";
import { grouper } from "../core/grouper.ts";
import { entier, proportion } from "../core/seuil.ts";
import { CARACTERES_MIN } from "./fait.ts";
import { ecartMin, partEtEcart } from "./seuils.ts";
import { defineSignal, part, seDetache } from "./signal.ts";

export default defineSignal({
  id: "SIG-03",
  titre: "Le même compte rendu pour plusieurs personnes",
  unite: ["entretien avec compte rendu", "entretiens avec compte rendu"],
  fenetre: "periode",
  colonnes: ["commentaire"],
  parLigne: true,
  poids: 0.5,
  params: {
    participantsMin: entier(5, "participants différents qui portent le même texte"),
    entretiensMin: entier(8, "entretiens concernés à partir desquels la question se pose"),
    partMin: proportion(0.05, "part des entretiens avec compte rendu à partir de laquelle elle se pose"),
    ecartMin: ecartMin(0.05),
  },
  definition: (p) =>
    `Entretiens tenus dont le compte rendu, de ${frInteger(CARACTERES_MIN)} caractères au moins, est au mot près celui d'au moins ${frInteger(p.participantsMin)} participants : au moins ${frInteger(p.entretiensMin)}, ${partEtEcart(p)}.`,
  mesurer(faits, p) {
    const avecTexte = faits.filter((f) => f.tenu && f.texte !== null);
    const parTexte = grouper(avecTexte, (f) => f.texte);
    const repetes = [...parTexte.values()].filter(
      (liste) => new Set(liste.map((f) => f.participant)).size >= p.participantsMin,
    );
    const touches = repetes.flat();
    return { unites: avecTexte.length, touches: touches.length, faits: touches };
  },
  demander: (releve, autres, p) =>
    releve.touches >= p.entretiensMin && part(releve) >= p.partMin && seDetache(releve, autres, p.ecartMin),
  question: (releve) =>
    `${frInteger(releve.touches)} entretiens (${frPercent(part(releve))}) portent, au mot près, un compte rendu que portent aussi ceux d'autres participants : atelier collectif, phrase type, recopie ?`,
});
