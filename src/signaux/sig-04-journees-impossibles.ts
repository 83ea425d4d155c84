import { frInteger } from "../core/format.ts";
import { grouper } from "../core/grouper.ts";
import { entier, proportion } from "../core/seuil.ts";
import type { Fait } from "./fait.ts";
import { ecartMin, partEtEcart } from "./seuils.ts";
import { defineSignal, part, seDetache } from "./signal.ts";

/** Two contacts of a day in two places whose times meet. */
function deuxLieux(jour: readonly Fait[]): boolean {
  const places = jour
    .filter((f) => f.heure !== null && f.duree !== null && f.lieu !== null)
    .sort((a, b) => (a.heure ?? 0) - (b.heure ?? 0) || a.ligne - b.ligne);
  return places.some((f, i) => {
    const suivant = places[i + 1];
    return suivant !== undefined && suivant.lieu !== f.lieu && (suivant.heure ?? 0) < (f.heure ?? 0) + (f.duree ?? 0);
  });
}

export default defineSignal({
  id: "SIG-04",
  titre: "Journées difficiles à tenir",
  unite: ["journée de travail", "journées de travail"],
  fenetre: "periode",
  colonnes: ["duree"],
  parLigne: true,
  poids: 0.5,
  params: {
    minutesMax: entier(540, "minutes de contacts d'une journée au-delà desquelles elle est difficile à tenir"),
    journeesMin: entier(3, "nombre de ces journées à partir duquel la question se pose"),
    partMin: proportion(0.05, "part des journées de travail à partir de laquelle elle se pose"),
    ecartMin: ecartMin(0.03),
  },
  definition: (p) =>
    `Journées de plus de ${frInteger(p.minutesMax)} minutes de contacts de vive voix, ou de deux lieux à la même heure : au moins ${frInteger(p.journeesMin)}, ${partEtEcart(p)}.`,
  mesurer(faits, p) {
    const parJour = grouper(
      faits.filter((f) => f.present),
      (f) => f.date,
    );
    const longues = [...parJour.values()].filter(
      (jour) => jour.reduce((somme, f) => somme + (f.duree ?? 0), 0) > p.minutesMax || deuxLieux(jour),
    );
    return { unites: parJour.size, touches: longues.length, faits: longues.flat() };
  },
  demander: (releve, autres, p) =>
    releve.touches >= p.journeesMin && part(releve) >= p.partMin && seDetache(releve, autres, p.ecartMin),
  question: (releve, p) =>
    `${frInteger(releve.touches)} journées sur ${frInteger(releve.unites)} portent plus de ${frInteger(p.minutesMax / 60)} heures de contacts, ou deux lieux à la même heure : contacts d'un collègue, atelier saisi personne par personne, erreur de date ou de durée ?`,
});
