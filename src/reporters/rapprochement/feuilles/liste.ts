import { de, motsDe } from "../../../normes/vocabulaire.ts";
import type { LigneListee, RapprochementListe } from "../../../rapprochement/modele.ts";
import {
  type CadreControle,
  cellulesParticipant,
  colonnesParticipant,
  feuilleControle,
  lieu,
} from "../../controle/cadre.ts";
import type { Cell, Column, Sheet, Table } from "../../document/model.ts";
import type { EtatRapprochement } from "../etat.ts";
import { etatListe } from "../mots.ts";

const TITRES = {
  operation: { titre: "Opérations mobilisées", nom: "Intitulé", complement: "Opérateur" },
  mise_en_relation: { titre: "Mises en relation", nom: "Employeur", complement: "Poste" },
  engagement: { titre: "Contrats d'engagement", nom: "", complement: "" },
} as const;
const ETAPES = "Étapes de parcours";

/** « Liste structure »: what the structure says it mobilised, against Viesion (§III.1.6.1). */
export function feuilleListe(cadre: CadreControle, etat: EtatRapprochement, liste: RapprochementListe): Sheet {
  const mots = motsDe(cadre.report);
  const comparees = liste.lignes.filter((l) => l.liste).length;
  const departement = liste.cote === "departement";
  const perimetre = departement
    ? `Côté ${mots.logiciel} : les allocataires du RSA accompagnés dans la période, leurs étapes depuis l'ouverture ${de(mots.logicielDepartement)} et leur contrat d'engagement (§III.1.6.2). Les objectifs ne sont pas dans l'extraction : à voir à l'écran.`
    : liste.structure === null
      ? `Côté ${mots.logiciel} : les participants que la liste nomme. Donnez --structure pour voir aussi ceux qu'elle oublie.`
      : `Côté ${mots.logiciel} : les participants en charge de ${liste.structure} ce jour-là.`;
  return feuilleControle(
    cadre,
    departement ? "Étapes CD14" : "Liste structure",
    departement
      ? `Étapes et engagements ${de(mots.logicielDepartement)} (${liste.fichier}) et ${mots.logiciel}`
      : `Liste de la structure (${liste.fichier}) et ${mots.logiciel}`,
    [
      {
        kind: "note",
        texte: [
          `${liste.lues} lignes lues dans la liste : ${comparees} comparées, ${liste.illisibles.length} illisibles, ${liste.vides} vides. ${perimetre}`,
          ...liste.illisibles
            .slice(0, 20)
            .map(
              (i) =>
                `Illisible, ${i.feuille === null ? "" : `feuille « ${i.feuille} », `}ligne ${i.ligne} : ${i.raison}.`,
            ),
        ],
      },
      ...liste.genres.map((genre, i) =>
        table(
          cadre,
          genre,
          liste.cote,
          liste.lignes.filter((l) => l.genre === genre),
          i === 0,
        ),
      ),
    ],
    { filtre: etat.filtre },
  );
}

function table(
  cadre: CadreControle,
  genre: keyof typeof TITRES,
  origine: RapprochementListe["cote"],
  lignes: readonly LigneListee[],
  filtre: boolean,
): Table {
  const { titre, nom, complement } = TITRES[genre];
  const departement = origine === "departement";
  const cote = (prefixe: string, groupe: string): Column[] => [
    { key: `${prefixe}_date`, titre: "Date", kind: "date", groupe },
    ...(genre === "engagement"
      ? []
      : [
          { key: `${prefixe}_nom`, titre: nom, kind: "prose", width: 26, groupe } as const,
          { key: `${prefixe}_complement`, titre: complement, kind: "prose", width: 22, groupe } as const,
        ]),
    ...(genre === "mise_en_relation"
      ? [{ key: `${prefixe}_resultat`, titre: "Résultat", kind: "text", groupe } as const]
      : []),
  ];
  return {
    kind: "table",
    id: genre,
    titre: departement && genre === "operation" ? ETAPES : titre,
    columns: [
      { key: "etat", titre: "État", kind: "text", width: 25 },
      ...colonnesParticipant(cadre),
      ...cote("v", motsDe(cadre.report).logiciel),
      ...cote("l", departement ? motsDe(cadre.report).logicielDepartement : "Liste de la structure"),
      { key: "v_ou", titre: `Ligne ${motsDe(cadre.report).logiciel}`, kind: "text", width: 22 },
      { key: "l_ou", titre: "Ligne de la liste", kind: "text" },
    ],
    rows: lignes.map((l): Cell[] => {
      const { mot, tone } = etatListe(l, motsDe(cadre.report), origine);
      const valeurs = (c: LigneListee["viesion"] | LigneListee["liste"]): Cell[] => {
        if (genre === "engagement") return [c?.date ?? null];
        const resultat = genre === "operation" ? [] : [c?.resultat ?? null];
        return [c?.date ?? null, c?.nom ?? null, c?.complement ?? null, ...resultat];
      };
      return [
        { value: mot, tone },
        ...cellulesParticipant(cadre, l.participant),
        ...valeurs(l.viesion),
        ...valeurs(l.liste),
        lieu(l.viesion?.preuve, cadre.report),
        l.liste === null ? null : `${l.liste.feuille === null ? "" : `[${l.liste.feuille}] `}ligne ${l.liste.ligne}`,
      ];
    }),
    detaille: { rien: "ce que l'autre côté déclare n'est compté dans aucun chiffre" },
    ...(filtre ? { filtre: true, figer: true } : {}),
    vide: "Rien à comparer dans la période.",
  };
}
