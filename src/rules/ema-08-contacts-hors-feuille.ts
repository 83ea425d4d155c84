import { frCount, frDe } from "../core/format.ts";
import { frMonth, lastDay, type Month, monthOf } from "../core/month.ts";
import { holds } from "../core/period.ts";
import { feuillesFournies } from "../faits/emargement.ts";
import type { Contact } from "../parcours/contact.ts";
import { emargement, situation } from "./exemple.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "EMA-08",
  titre: "Contacts absents de la feuille du mois",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  gravite: "mineur",
  reads: ["entretiens", "emargements"],
  aVerifier: ["entretiens.modalite"],
  presences: true,
  unite: ["mois", "mois"],
  pourquoi: "Tous les contacts, quels qu'ils soient, sont inscrits sur la feuille d'émargement du participant.",
  definition:
    "Un mois dont la feuille a été fournie, où des contacts avec le participant par téléphone, visio, mail, courrier ou SMS n'ont aucune ligne d'émargement du même jour ; un constat par participant et par mois.",
  remede: "Inscrire ces contacts sur la feuille du mois.",
  juger({ periode, juge, constat, ...contexte }) {
    return {
      dossier(dossier) {
        if (dossier.parcours.length === 0) return;
        const feuilles = feuillesFournies(dossier, contexte);
        const emarges = new Set(dossier.emargements.map((e) => e.date));
        const parMois = new Map<Month, Contact[]>();
        for (const contact of dossier.contacts) {
          if (contact.modalite === "FACE_A_FACE" || contact.presence !== "PRESENT") continue;
          if (contact.interlocuteur !== "PARTICIPANT" || !holds(periode, contact.date)) continue;
          const month = monthOf(contact.date);
          if (!feuilles.fournie(month)) continue;
          const absents = parMois.get(month) ?? [];
          if (!emarges.has(contact.date)) absents.push(contact);
          parMois.set(month, absents);
        }
        for (const [month, absents] of parMois) {
          juge(lastDay(month));
          const [premier] = absents;
          if (!premier) continue;
          constat({
            dossier,
            parcours: premier.parcours,
            at: absents,
            date: lastDay(month),
            mois: month,
            mesure: absents.length,
            charge: dossier.chargeLe(lastDay(month)),
            data: { month, nombre: absents.length },
          });
        }
      },
    };
  },
  message: ({ month, nombre }: { month: Month; nombre: number }) =>
    `${frCount(nombre, "contact")} ${frDe(frMonth(month))} hors de la feuille d'émargement.`,
  exemple: {
    arrete: "2026-03-31",
    tables: situation({
      entretiens: [{ date: "2026-01-20" }, { date: "2026-01-27", modalite: "TELEPHONE" }],
      autres: { emargements: [emargement({ date: "2026-01-20" })] },
    }),
  },
});
