import { PlieError } from "../core/plie-error.ts";
import type { Decision } from "./grille.ts";
import { type DecisionTapee, type GrilleLue, participantsDe } from "./lire-grille.ts";
import { reunirReponses } from "./observations.ts";

/** A point on which two files decide otherwise: nobody's decision is kept until someone settles it. */
export interface Conflit {
  participant: string;
  point: string;
  /** What each file says, in the order given. */
  avis: readonly { fichier: string; decision: Decision; commentaire: string | null }[];
}

/** Filled files of one draw, made one. */
export interface Fusion {
  grille: GrilleLue;
  conflits: readonly Conflit[];
}

/** What one file holds: a grid's own lines, or what was typed on the pages. */
export interface Avis {
  fichier: string;
  tapees: readonly DecisionTapee[];
}

/**
 * Merges what several controllers typed: grids of one draw, pages of its people. One decision, or several that agree: it is
 * kept; two that differ: a conflict, and the program's answer stands meanwhile. Comments are kept, all of them. Throws
 * PlieError when a grid is of another draw.
 */
export function fusionner(grilles: readonly GrilleLue[], fiches: readonly Avis[]): Fusion {
  const [premiere, ...autres] = grilles;
  if (!premiere) throw new Error("no grid to merge");
  for (const autre of autres) exigerMemeTirage(premiere, autre);
  const avis = new Map<string, Conflit["avis"][number][]>();
  const commentaires = new Map<string, Set<string>>();
  const sources: Avis[] = [...grilles.map((g) => ({ fichier: g.fichier, tapees: g.lignes })), ...fiches];
  for (const { fichier, tapees } of sources) {
    for (const { participant, point, decision, commentaire } of tapees) {
      const cle = `${participant}\n${point}`;
      if (decision !== null) avis.set(cle, [...(avis.get(cle) ?? []), { fichier, decision, commentaire }]);
      if (commentaire !== null) commentaires.set(cle, (commentaires.get(cle) ?? new Set()).add(commentaire));
    }
  }
  const conflits: Conflit[] = [];
  const lignes = premiere.lignes.map((ligne) => {
    const cle = `${ligne.participant}\n${ligne.point}`;
    const siens = avis.get(cle) ?? [];
    const accord = siens.every((a) => a.decision === siens[0]?.decision);
    if (!accord) conflits.push({ participant: ligne.participant, point: ligne.point, avis: siens });
    return {
      ...ligne,
      decision: accord ? (siens[0]?.decision ?? null) : null,
      commentaire: [...(commentaires.get(cle) ?? [])].join(" ; ") || null,
    };
  });
  return {
    grille: {
      ...premiere,
      fichier: sources.map((s) => s.fichier).join(" et "),
      lignes,
      indicateurs: fusionDe(
        grilles.map((g) => g.indicateurs),
        ({ prevu, declare }) => prevu !== null || declare !== null,
      ),
      archivage: fusionDe(
        grilles.map((g) => g.archivage),
        () => true,
      ),
      reponses: reunirReponses(grilles.map((g) => g.reponses)),
    },
    conflits,
  };
}

/** What the first file that says something says, key by key. */
function fusionDe<T>(listes: readonly ReadonlyMap<string, T>[], dit: (valeur: T) => boolean): ReadonlyMap<string, T> {
  const out = new Map<string, T>();
  for (const liste of listes) {
    for (const [cle, valeur] of liste) {
      const deja = out.get(cle);
      if (deja === undefined || (!dit(deja) && dit(valeur))) out.set(cle, valeur);
    }
  }
  return out;
}

function exigerMemeTirage(premiere: GrilleLue, autre: GrilleLue): void {
  const tirage = ({ parametres, lignes }: GrilleLue) => JSON.stringify([parametres, participantsDe(lignes)]);
  if (tirage(premiere) === tirage(autre)) return;
  throw new PlieError(
    `« ${autre.fichier} » et « ${premiere.fichier} » ne sont pas les grilles d'un même tirage : on ne réunit que celles d'un même échantillon. Rendez-les l'une après l'autre.`,
  );
}
