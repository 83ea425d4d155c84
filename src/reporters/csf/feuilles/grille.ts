import { frCount, frInteger } from "../../../core/format.ts";
import { COLONNES, DECISIONS, FEUILLES, retenue } from "../../../csf/grille.ts";
import { OBSERVATIONS } from "../../../csf/observations.ts";
import { REPONSES, type Reponse } from "../../../csf/point.ts";
import { type CadreControle, feuilleControle } from "../../controle/cadre.ts";
import { type Champ, champ, LIBRE, lister } from "../../document/lister.ts";
import type { Cell, Saisie, Sheet, Somme, Tone } from "../../document/model.ts";
import type { EtatCsf, LigneScellee } from "../etat.ts";
import { reponseLisible } from "./reponses.ts";

/** Colour of an answer, beside its words. */
const TONS: Readonly<Record<Reponse, Tone>> = {
  Conforme: "bon",
  "Non conforme": "bloquant",
  "À vérifier sur pièce": "majeur",
  "Sans objet": "discret",
};

/** An answer of the grid in its colour. */
export const teintee = (reponse: string): Cell => ({ value: reponse, tone: TONS[reponse as Reponse] });

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
    { titre: "Grille de contrôle", protege: true, constat: titreGrille(personnes) },
    [
      {
        id: "grille",
        relue: true,
        ...lister(lignes, champs(cadre, vues)),
        filtre: true,
        // half of the lines: they stay in the grid, one click away
        repli: { key: "reponse", texte: "Sans objet" },
        figer: true,
        figerColonnes: 1,
        detaille: sommesGrille(personnes),
        vide: "Aucun participant dans l'échantillon.",
      },
    ],
  );
}

/** « D'après le programme : 2 points non conformes et 34 à vérifier sur pièce, sur 260 »: decisions do not change it. */
function titreGrille(personnes: EtatCsf["personnes"]): string | null {
  const points = personnes.flatMap((p) => p.points);
  const n = (reponse: Reponse) => points.filter((p) => p.reponse === reponse).length;
  if (points.length === 0) return null;
  return `D'après le programme : ${frCount(n("Non conforme"), "point non conforme", "points non conformes")} et ${frInteger(n("À vérifier sur pièce"))} à vérifier sur pièce, sur ${frInteger(points.length)}`;
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

const CHOIX_DECISION: Saisie = {
  type: "liste",
  valeurs: DECISIONS,
  message: "Choisir Conforme, Non conforme ou Sans objet ; vide : la réponse du programme est gardée.",
};

function champs(
  { avecNoms, noms }: CadreControle,
  { reprise, reponses }: Vues,
): readonly (Champ<LigneScellee> | false)[] {
  return [
    champ("participant", COLONNES.participant, "text", (l) => l.participant),
    avecNoms && champ("nom", "NOM Prénom", { kind: "text", width: 18 }, (l) => noms.get(l.participant) ?? null),
    champ("point", COLONNES.point, { kind: "text", width: 7 }, (l) => l.point),
    champ("titre", "Ce qui est contrôlé", { kind: "prose", width: 26 }, (l) => l.titre),
    champ("reference", "Référence", { kind: "prose", width: 20 }, (l) => l.reference),
    champ("reponse", COLONNES.reponse, { kind: "text", width: 20 }, (l) => teintee(l.reponse)),
    champ("constate", COLONNES.constate, { kind: "prose", width: 42 }, (l) => l.constate),
    champ("sources", COLONNES.sources, { kind: "prose", width: 24 }, (l) => l.sources),
    reponses &&
      champ(
        "reponse_structure",
        OBSERVATIONS.reponse,
        { kind: "prose", width: 30 },
        (l) => l.reponses.map(reponseLisible).join("\n") || null,
      ),
    champ("decision", COLONNES.decision, { kind: "text", width: 16, saisie: CHOIX_DECISION }, (l) => l.decision),
    champ("commentaire", COLONNES.commentaire, { kind: "prose", width: 24, saisie: LIBRE }, (l) => l.commentaire),
    champ(
      "retenu",
      "Réponse retenue",
      {
        kind: "prose",
        width: 20,
        calcul: { type: "sinon", de: "decision", defaut: "reponse" },
        visuel: { type: "mots", tons: TONS },
      },
      (l) => retenue(l),
    ),
    reprise && champ("au_tirage", COLONNES.auTirage, { kind: "prose", width: 18 }, (l) => l.auTirage ?? null),
    reprise && champ("note", "Depuis la grille reprise", { kind: "prose", width: 20 }, (l) => noteDe(l)),
    champ("empreinte", COLONNES.empreinte, { kind: "text", width: 15 }, (l) => l.empreinte),
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
