import { de, motsDe } from "../../../normes/vocabulaire.ts";
import type { LigneListee, RapprochementListe } from "../../../rapprochement/modele.ts";
import { type CadreControle, champsParticipant, feuilleControle, lieu } from "../../controle/cadre.ts";
import { note } from "../../document/blocs.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Sheet, Table } from "../../document/model.ts";
import type { EtatRapprochement } from "../etat.ts";
import { differencesDabord, etatListe, titreConcordance } from "../mots.ts";

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
  const constat = titreConcordance(liste.lignes, (l) => etatListe(l, mots, liste.cote));
  const perimetre = departement
    ? `Côté ${mots.logiciel} : les allocataires du RSA accompagnés dans la période, leurs étapes depuis l'ouverture ${de(mots.logicielDepartement)} et leur contrat d'engagement. Les objectifs ne sont pas dans l'extraction : à voir à l'écran.`
    : liste.structure === null
      ? `Côté ${mots.logiciel} : les participants que la liste nomme. Donnez --structure pour voir aussi ceux qu'elle oublie.`
      : `Côté ${mots.logiciel} : les participants en charge de ${liste.structure} ce jour-là.`;
  const titre = departement
    ? `Étapes et engagements ${de(mots.logicielDepartement)} (${liste.fichier}) et ${mots.logiciel}`
    : `Liste de la structure (${liste.fichier}) et ${mots.logiciel}`;
  return feuilleControle(
    cadre,
    departement ? "Étapes CD14" : "Liste structure",
    { titre, filtre: etat.filtre, ...constat },
    [
      note([
        `${liste.lues} lignes lues dans la liste : ${comparees} comparées, ${liste.illisibles.length} illisibles, ${liste.vides} vides. ${perimetre}`,
        ...liste.illisibles
          .slice(0, 20)
          .map(
            (i) =>
              `Illisible, ${i.feuille === null ? "" : `feuille « ${i.feuille} », `}ligne ${i.ligne} : ${i.raison}.`,
          ),
      ]),
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
  const mots = motsDe(cadre.report);
  const engagement = genre === "engagement";
  const etatDe = (l: LigneListee) => etatListe(l, mots, origine);
  const dits = [
    ...(engagement ? [] : ([["nom", nom, { kind: "prose", width: 26 }]] as const)),
    ...(engagement ? [] : ([["complement", complement, { kind: "prose", width: 22 }]] as const)),
    ...(genre === "mise_en_relation" ? ([["resultat", "Résultat", { kind: "text" }]] as const) : []),
  ];
  const cote = (
    prefixe: string,
    groupe: string,
    de: (l: LigneListee) => LigneListee["viesion"] | LigneListee["liste"],
  ) => [
    champ<LigneListee>(`${prefixe}_date`, "Date", { kind: "date", groupe }, (l) => de(l)?.date ?? null),
    ...dits.map(([cle, titre, ecrit]) =>
      champ<LigneListee>(`${prefixe}_${cle}`, titre, { ...ecrit, groupe }, (l) => de(l)?.[cle] ?? null),
    ),
  ];
  return {
    id: genre,
    titre: departement && genre === "operation" ? ETAPES : titre,
    ...lister(differencesDabord(lignes, etatDe), [
      champ("etat", "État", { kind: "text", width: 25 }, (l) => etatDe(l)),
      champsParticipant(cadre, (l) => l.participant),
      cote("v", mots.logiciel, (l) => l.viesion),
      cote("l", departement ? mots.logicielDepartement : "Liste de la structure", (l) => l.liste),
      champ("v_ou", `Ligne ${mots.logiciel}`, { kind: "text", width: 22 }, (l) =>
        lieu(l.viesion?.preuve, cadre.report),
      ),
      champ("l_ou", "Ligne de la liste", "text", ({ liste }) =>
        liste === null ? null : `${liste.feuille === null ? "" : `[${liste.feuille}] `}ligne ${liste.ligne}`,
      ),
    ]),
    detaille: { rien: "ce que l'autre côté déclare n'est compté dans aucun chiffre" },
    ...(filtre ? { filtre: true, figer: true } : {}),
    vide: "Rien à comparer dans la période.",
  };
}
