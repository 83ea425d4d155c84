import { COLONNES, DECISIONS, FEUILLES, retenue } from "../../../csf/grille.ts";
import { OBSERVATIONS } from "../../../csf/observations.ts";
import { REPONSES, type Reponse } from "../../../csf/point.ts";
import { type CadreControle, cellulesParticipant, feuilleControle } from "../../controle/cadre.ts";
import type { Cell, Column, Sheet, Somme, Tone } from "../../document/model.ts";
import type { EtatCsf, LigneScellee } from "../etat.ts";
import { reponseLisible } from "./reponses.ts";

/** Colour of an answer, beside its words. */
export const TONS: Readonly<Record<Reponse, Tone>> = {
  Conforme: "bon",
  "Non conforme": "bloquant",
  "À vérifier sur pièce": "majeur",
  "Sans objet": "discret",
};

/** « Grille »: one line per person and point, the program's answer, then cells for the manager's own. */
export function feuilleGrille(
  cadre: CadreControle,
  lignes: readonly LigneScellee[],
  { personnes, reprise, reponses }: Pick<EtatCsf, "personnes" | "reprise" | "reponses">,
): Sheet {
  const vues: Vues = { reprise: reprise !== null, reponses: reponses.length > 0 };
  return feuilleControle(
    cadre,
    FEUILLES.grille,
    "Grille de contrôle",
    [
      {
        kind: "table",
        id: "grille",
        relue: true,
        columns: colonnes(cadre, vues),
        rows: lignes.map((l) => cellules(l, cadre, vues)),
        filtre: true,
        // half of the lines: they stay in the grid, one click away
        repli: { key: "reponse", texte: "Sans objet" },
        figer: true,
        figerColonnes: 1,
        detaille: sommesGrille(personnes),
        vide: "Aucun participant dans l'échantillon.",
      },
    ],
    { protege: true },
  );
}

/** Its lines: each person's points, by the program's answer. */
function sommesGrille(personnes: EtatCsf["personnes"]): Somme[] {
  const points = personnes.flatMap((p) => p.points);
  return REPONSES.map((reponse) => ({
    ou: [{ column: "reponse", egal: reponse }],
    chiffre: `points « ${reponse} » d'après le programme`,
    vaut: points.filter((p) => p.reponse === reponse).length,
  }));
}

/** Columns of a grid taken up, and of one that structures have answered. */
interface Vues {
  reprise: boolean;
  reponses: boolean;
}

function colonnes(cadre: CadreControle, { reprise, reponses }: Vues): Column[] {
  return [
    { key: "participant", titre: COLONNES.participant, kind: "text" },
    ...(cadre.avecNoms ? [{ key: "nom", titre: "NOM Prénom", kind: "text", width: 18 } as const] : []),
    { key: "point", titre: COLONNES.point, kind: "text", width: 7 },
    { key: "titre", titre: "Ce qui est contrôlé", kind: "prose", width: 26 },
    { key: "reference", titre: "Référence", kind: "prose", width: 20 },
    { key: "reponse", titre: COLONNES.reponse, kind: "text", width: 20 },
    { key: "constate", titre: COLONNES.constate, kind: "prose", width: 42 },
    { key: "sources", titre: COLONNES.sources, kind: "prose", width: 24 },
    ...(reponses ? [{ key: "reponse_structure", titre: OBSERVATIONS.reponse, kind: "prose", width: 30 } as const] : []),
    {
      key: "decision",
      titre: COLONNES.decision,
      kind: "text",
      width: 16,
      saisie: {
        type: "liste",
        valeurs: DECISIONS,
        message: "Choisir Conforme, Non conforme ou Sans objet ; vide : la réponse du programme est gardée.",
      },
    },
    { key: "commentaire", titre: COLONNES.commentaire, kind: "prose", width: 24, saisie: { type: "libre" } },
    {
      key: "retenu",
      titre: "Réponse retenue",
      kind: "prose",
      width: 20,
      calcul: { type: "sinon", de: "decision", defaut: "reponse" },
      visuel: { type: "mots", tons: TONS },
    },
    ...(reprise
      ? [
          { key: "au_tirage", titre: COLONNES.auTirage, kind: "prose", width: 18 } as const,
          { key: "note", titre: "Depuis la grille reprise", kind: "prose", width: 20 } as const,
        ]
      : []),
    { key: "empreinte", titre: COLONNES.empreinte, kind: "text", width: 15 },
  ];
}

function cellules(l: LigneScellee, cadre: CadreControle, { reprise, reponses }: Vues): Cell[] {
  const [participant, ...nom] = cellulesParticipant(cadre, l.participant);
  return [
    participant ?? l.participant,
    ...nom,
    l.point,
    l.titre,
    l.reference,
    { value: l.reponse, tone: TONS[l.reponse as Reponse] },
    l.constate,
    l.sources,
    ...(reponses ? [l.reponses.map(reponseLisible).join("\n") || null] : []),
    l.decision,
    l.commentaire,
    retenue(l),
    ...(reprise ? [l.auTirage ?? null, noteDe(l)] : []),
    l.empreinte,
  ];
}

/** What is new since the grid that was read back. */
function noteDe({ avant, conflit }: LigneScellee): string | null {
  const notes = [
    ...(avant === null ? [] : [`au tirage, la réponse du programme était « ${avant} »`]),
    ...(conflit === null ? [] : [`à trancher : ${conflit}`]),
  ];
  return notes.length === 0 ? null : notes.join(" ; ");
}
