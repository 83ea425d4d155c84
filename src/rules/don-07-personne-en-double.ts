import { isoDay } from "../core/day.ts";
import type { Preuve } from "../core/report.ts";
import { foldWords } from "../core/text.ts";
import { exempleAu, PERSONNE } from "./exemple.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "DON-07",
  titre: "Même personne sous deux identifiants, probablement",
  clause: { document: "reglement-fse", article: "participants" },
  gravite: "mineur",
  reads: ["participants"],
  colonnes: ["participants.nom", "participants.prenom", "participants.date_naissance"],
  quand: "arrete",
  unite: ["participant", "participants"],
  pourquoi: "Une personne sous deux identifiants compte deux fois, et ses parcours ne sont pas rapprochés.",
  definition:
    "Un participant de mêmes nom, prénom (sans casse, accents ni traits d'union) et date de naissance qu'un participant dont l'identifiant vient avant.",
  remede: (_, { logiciel }) =>
    `Vérifier les deux dossiers et les fusionner dans ${logiciel} s'il s'agit de la même personne.`,
  juger({ arrete, juge, constat }) {
    const premiers = new Map<string, { id: string; preuve: Preuve }>();
    return {
      // dossiers come by id, in text order
      dossier(dossier) {
        const { participant } = dossier;
        if (!participant || participant.date_naissance === null) return;
        const nom = foldWords(participant.nom ?? "");
        const prenom = foldWords(participant.prenom ?? "");
        if (nom === "" || prenom === "") return;
        juge();
        const key = `${nom}\n${prenom}\n${isoDay(participant.date_naissance)}`;
        const premier = premiers.get(key);
        const { source, ligne } = participant;
        if (!premier) {
          premiers.set(key, { id: dossier.id, preuve: { source, ligne } });
          return;
        }
        constat({
          dossier,
          charge: dossier.chargeLe(dossier.parcours.at(-1)?.sortie ?? arrete),
          at: [participant, premier.preuve],
          data: { autre: premier.id },
        });
      },
    };
  },
  message: ({ autre }: { autre: string }) => `Mêmes nom, prénom et date de naissance que le participant ${autre}.`,
  exemple: exempleAu("2026-03-31", {
    autres: { participants: [PERSONNE, { ...PERSONNE, id: "P0002", nom: "exemple" }] },
  }),
});
