import { frInteger, frPercent } from "../core/format.ts";
import { grouper } from "../core/grouper.ts";
import { entier, proportion } from "../core/seuil.ts";
import type { Fait } from "./fait.ts";
import { ecartMin, partEtEcart } from "./seuils.ts";
import { defineSignal, part, seDetache } from "./signal.ts";

export default defineSignal({
  id: "SIG-02",
  titre: "Une même durée pour presque tous les entretiens",
  unite: ["entretien avec durée", "entretiens avec durée"],
  fenetre: "periode",
  colonnes: ["duree"],
  poids: 0.02,
  params: {
    entretiensMin: entier(30, "entretiens avec une durée à partir desquels la question peut se poser"),
    partMin: proportion(0.9, "part de la durée la plus fréquente à partir de laquelle elle se pose"),
    ecartMin: ecartMin(0.2),
  },
  definition: (p) =>
    `Durée la plus fréquente, sur au moins ${frInteger(p.entretiensMin)} entretiens tenus qui en portent une : ${partEtEcart(p)}.`,
  mesurer(faits) {
    const avecDuree = faits.filter((f) => f.tenu && f.duree !== null);
    const parDuree = grouper(avecDuree, (f) => f.duree ?? 0);
    let mode: readonly Fait[] = [];
    for (const [, liste] of [...parDuree].sort(([a], [b]) => a - b)) if (liste.length > mode.length) mode = liste;
    return { unites: avecDuree.length, touches: mode.length, faits: mode };
  },
  demander: (releve, autres, p) =>
    releve.unites >= p.entretiensMin && part(releve) >= p.partMin && seDetache(releve, autres, p.ecartMin),
  question: (releve) =>
    `${frInteger(releve.touches)} entretiens sur ${frInteger(releve.unites)} (${frPercent(part(releve))}) durent ${durees(releve.faits)} minutes juste : créneau fixe, valeur proposée par le logiciel, durée arrondie ?`,
});

/** « 45 », or « 45 ou 60 » where the APAPs of a structure each have their own. */
function durees(faits: readonly Fait[]): string {
  const toutes = [...new Set(faits.map((f) => f.duree ?? 0))].sort((a, b) => a - b);
  return toutes.map((d) => frInteger(d)).join(" ou ");
}
