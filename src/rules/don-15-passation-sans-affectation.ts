import * as z from "zod";
import { frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { obtenir } from "../core/grouper.ts";
import type { Preuve } from "../core/report.ts";
import { entier } from "../core/seuil.ts";
import { type Passation, passationDe } from "../parcours/passation.ts";
import { structureDe } from "../parcours/structures-apap.ts";
import { ENTRETIEN, PARCOURS, PERSONNE } from "./exemple.ts";
import { defineRule } from "./rule.ts";

/** Parcours whose rows are proposed in full; the others are counted. */
const PROPOSES = 20;

interface Groupe {
  precedent: string;
  apap: string;
  at: Preuve[];
  propositions: string[];
  nombre: number;
}

/** The affectations row that would say it: who, from when to when. */
function proposition({ participant, debut, fin }: Passation): string {
  return `${participant} du ${frDay(debut)} au ${frDay(fin)}`;
}

export default defineRule({
  id: "DON-15",
  titre: "Passation d'un portefeuille sans affectations",
  clause: { document: "cahier-des-charges", article: "II.1" },
  gravite: "majeur",
  quand: "arrete",
  reads: ["entretiens", "parcours"],
  colonnes: ["entretiens.apap"],
  aVerifier: ["parcours.apap", "entretiens.apap"],
  unite: ["parcours ouvert", "parcours ouverts"],
  params: z.strictObject({
    parcoursMin: entier(3, "nombre de parcours passés d'un APAP à l'autre à partir duquel la passation est signalée"),
  }),
  pourquoi:
    "Sans les affectations, les mois tenus par l'ancien référent sont mis au compte du nouveau : constats et chiffres vont au mauvais APAP.",
  definition: ({ parcoursMin }) =>
    `Au moins ${frCount(parcoursMin, "parcours ouvert", "parcours ouverts")} à l'arrêté (le dernier intégré de chaque participant, sans ligne d'affectations) en charge d'un APAP, alors que leurs deux premières lignes de suivi qui nomment un APAP nomment le même autre.`,
  remede:
    "Joindre les affectations (participant, APAP, structure, dates) de l'ancien référent ; les lignes proposées sont à vérifier, jamais appliquées.",
  juger({ arrete, params, juge, constat, ...contexte }) {
    const groupes = new Map<string, Groupe>();
    return {
      dossier(dossier) {
        const passation = passationDe(dossier, arrete);
        if (passation === null) return;
        juge();
        const { apap, precedent, premieres } = passation;
        if (precedent === null) return;
        const cle = `${apap}\n${precedent}`;
        const groupe = obtenir(groupes, cle, () => ({ apap, precedent, at: [], propositions: [], nombre: 0 }));
        groupe.nombre++;
        if (groupe.nombre > PROPOSES) return;
        groupe.propositions.push(proposition(passation));
        for (const { source, ligne } of premieres) groupe.at.push({ source, ligne });
      },
      fin() {
        for (const { apap, precedent, at, propositions, nombre } of groupes.values()) {
          if (nombre < params.parcoursMin) continue;
          const reste = nombre - propositions.length;
          constat({
            at,
            mesure: nombre,
            seuil: params.parcoursMin,
            apap,
            structure: structureDe({ ...contexte, arrete }, apap),
            data: { precedent, nombre },
            contexte: {
              precedent,
              affectationsProposees: `${propositions.join(", ")}${reste > 0 ? ` et ${frCount(reste, "autre")}` : ""}`,
            },
          });
        }
      },
    };
  },
  message: ({ precedent, nombre }: { precedent: string; nombre: number }) =>
    `${frCount(nombre, "parcours ouvert", "parcours ouverts")} d'abord suivis par ${precedent}, sans affectations.`,
  exemple: {
    arrete: "2026-03-31",
    tables: {
      participants: ["P0001", "P0002", "P0003"].map((id) => ({ ...PERSONNE, id })),
      parcours: ["P0001", "P0002", "P0003"].map((id) => ({ ...PARCOURS, id: `${id}-1`, participant: id })),
      entretiens: ["P0001", "P0002", "P0003"].flatMap((participant) => [
        { ...ENTRETIEN, participant, apap: "Claude AUTRE" },
        { ...ENTRETIEN, participant, date: "2026-02-17", apap: "Claude AUTRE" },
        { ...ENTRETIEN, participant, date: "2026-03-17", apap: "Alix MODÈLE" },
      ]),
    },
  },
});
