import { type Day, frDay } from "../core/day.ts";
import { obtenir } from "../core/grouper.ts";
import { Creneaux } from "../parcours/creneaux.ts";
import type { Charge } from "../parcours/dossier.ts";
import type { Parcours } from "../parcours/parcours.ts";
import { ENTRETIEN, exempleAu } from "./exemple.ts";
import { defineRule } from "./rule.ts";

const MINUTES_PAR_JOUR = 1440;
const MODALITES = new Set(["FACE_A_FACE", "TELEPHONE", "VISIO"]);

/** Who a slot belongs to: one per participant, parcours and charge, not one per contact. */
interface Porteur {
  participant: string;
  parcours: Pick<Parcours, "id" | "sortie"> | null;
  charge: Charge;
}

export default defineRule({
  id: "DON-09",
  titre: "Entretiens d'un même APAP qui se chevauchent",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  gravite: "mineur",
  reads: ["entretiens"],
  colonnes: ["entretiens.heure", "entretiens.duree"],
  quand: "extraction",
  unite: ["entretien", "entretiens"],
  pourquoi: "Un APAP ne tient pas deux entretiens à la fois : l'heure ou la durée de l'un des deux est fausse.",
  definition:
    "Deux lignes présentes en face à face, par téléphone ou en visio, d'heure et de durée connues, du même APAP (celui de la ligne, sinon celui du parcours), dont les créneaux se recouvrent ; un constat par paire, sur celle qui commence la seconde.",
  remede: "Corriger l'heure ou la durée, d'après l'agenda et la feuille d'émargement.",
  juger({ extraction, juge, constat }) {
    const creneaux = new Creneaux();
    const cles = new Map<string, number>();
    const porteurs: Porteur[] = [];
    return {
      dossier(dossier) {
        const premierPorteur = porteurs.length;
        for (const contact of dossier.contacts) {
          const { parcours, heure, duree } = contact;
          if (contact.presence !== "PRESENT" || !MODALITES.has(contact.modalite) || heure === null || duree === null) {
            continue;
          }
          const apap = contact.apap ?? parcours?.row.apap ?? null;
          if (apap === null) continue;
          const cle = obtenir(cles, apap, () => cles.size);
          const charge = parcours ? dossier.chargeLe(contact.date) : { apap: contact.apap, structure: null };
          let porteur = premierPorteur;
          while (porteur < porteurs.length && !memePorteur(porteurs[porteur], parcours, charge)) porteur++;
          if (porteur === porteurs.length) {
            porteurs.push({
              participant: dossier.id,
              parcours: parcours && { id: parcours.id, sortie: parcours.sortie },
              charge,
            });
          }
          juge(contact.date);
          creneaux.ajouter(cle, contact.date * MINUTES_PAR_JOUR + heure, duree, contact.index, porteur);
        }
      },
      fin() {
        const data = extraction.tables.entretiens;
        if (!data) return;
        const preuve = (i: number) => ({ source: data.sources[i] as number, ligne: data.lignes[i] as number });
        const dates = data.cells("date");
        for (const { premiere, seconde, porteur } of creneaux.chevauchements()) {
          const qui = porteurs[porteur];
          if (!qui) continue;
          const date = dates[seconde] as Day;
          constat({
            dossier: null,
            ...qui,
            at: [preuve(seconde), preuve(premiere)],
            date,
            mesure: null,
            data: { date, heure: data.cells("heure")[seconde] as number },
          });
        }
      },
    };
  },
  message: ({ date, heure }: { date: Day; heure: number }) =>
    `Entretien du ${frDay(date)} à ${Math.floor(heure / 60)} h ${String(heure % 60).padStart(2, "0")}, pendant un autre du même APAP.`,
  exemple: exempleAu("2026-03-31", {
    autres: {
      entretiens: [
        { ...ENTRETIEN, heure: "09:00" },
        { ...ENTRETIEN, heure: "09:30", motif: "Autre sujet" },
      ],
    },
  }),
});

function memePorteur(porteur: Porteur | undefined, parcours: Parcours | null, charge: Charge): boolean {
  return (
    (porteur?.parcours?.id ?? null) === (parcours?.id ?? null) &&
    porteur?.charge.apap === charge.apap &&
    porteur?.charge.structure === charge.structure
  );
}
