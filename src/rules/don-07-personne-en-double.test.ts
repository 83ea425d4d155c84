import rule from "./don-07-personne-en-double.ts";
import { PARCOURS, PERSONNE, situation } from "./exemple.ts";
import { sansColonnes, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

const personnes = (...autres: Ligne[]) =>
  situation({
    autres: { participants: [PERSONNE, ...autres.map((a, n) => ({ ...PERSONNE, id: `P000${n + 2}`, ...a }))] },
  });

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "une autre naissance", tables: personnes({ date_naissance: "1985-05-15" }) },
      { nom: "un autre prénom", tables: personnes({ prenom: "Camilla" }) },
      {
        nom: "naissances inconnues",
        tables: situation({
          autres: { participants: ["P1", "P2"].map((id) => ({ ...PERSONNE, id, date_naissance: "" })) },
        }),
      },
      {
        nom: "noms inconnus",
        tables: situation({ autres: { participants: ["P1", "P2"].map((id) => ({ ...PERSONNE, id, nom: "" })) } }),
      },
      { nom: "deux lignes du même identifiant", tables: personnes({ id: "P0001" }) },
    ],
    enDefaut: [
      {
        nom: "même nom sans casse, accents ni trait d'union",
        tables: situation({
          autres: {
            participants: [
              { ...PERSONNE, nom: "LE GOFF-ÉVAIN", prenom: "Marie-Noëlle" },
              { ...PERSONNE, id: "P0002", nom: "Le Goff Evain", prenom: "marie noelle" },
            ],
          },
        }),
        attendu: [
          {
            date: null,
            mois: null,
            mesure: null,
            participant: "P0002",
            parcours: null,
            ligne: 3,
            message: "Mêmes nom, prénom et date de naissance que le participant P0001.",
          },
        ],
      },
      {
        nom: "trois identifiants : un constat par identifiant après le premier",
        tables: personnes({}, {}),
        attendu: [
          { date: null, participant: "P0002" },
          { date: null, participant: "P0003" },
        ],
      },
      {
        nom: "identifiants dans l'ordre du texte, pas du fichier",
        tables: personnes({ id: "P0000" }),
        attendu: [{ date: null, participant: "P0001", ligne: 2 }],
      },
      {
        nom: "adressé à l'APAP en charge",
        tables: situation({
          autres: {
            participants: [PERSONNE, { ...PERSONNE, id: "P0002" }],
            parcours: [PARCOURS, { ...PARCOURS, participant: "P0002", apap: "Autre APAP" }],
          },
        }),
        juges: 2,
        attendu: [
          {
            mois: null,
            mesure: null,
            seuil: null,
            parcours: null,
            gravite: "mineur",
            contexte: {},
            preuves: ["participants 3", "participants 2"],
            message: "Mêmes nom, prénom et date de naissance que le participant P0001.",
            date: null,
            participant: "P0002",
            apap: "Autre APAP",
            structure: "Association Exemple",
          },
        ],
      },
    ],
    nonExecutee: [
      { nom: "sans nom", tables: sansColonnes(personnes({}), "participants", "nom"), raison: "participants.nom" },
      {
        nom: "sans prénom",
        tables: sansColonnes(personnes({}), "participants", "prenom"),
        raison: "participants.prenom",
      },
      {
        nom: "sans naissance",
        tables: sansColonnes(personnes({}), "participants", "date_naissance"),
        raison: "participants.date_naissance",
      },
    ],
  },
);
