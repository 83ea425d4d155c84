import { libelle } from "../../../indicators/libelles.ts";
import { de, motsDe } from "../../../normes/vocabulaire.ts";
import type { CoteViesion, LigneCd14, Rapprochement } from "../../../rapprochement/modele.ts";
import { type CadreControle, champsParticipant, feuilleControle, lieu } from "../../controle/cadre.ts";
import { noteTitree } from "../../document/blocs.ts";
import { aFiltrer, type Champ, champ, lister } from "../../document/lister.ts";
import type { Sheet } from "../../document/model.ts";
import type { EtatRapprochement } from "../etat.ts";
import { differencesDabord, etatCd14, presenceDe, titreConcordance } from "../mots.ts";

/** « Département »: the contacts of both Viesion, line by line, what differs first (§III.1.6.2). */
export function feuilleCd14(
  cadre: CadreControle,
  etat: EtatRapprochement,
  { lignes, comptes }: NonNullable<Rapprochement["cd14"]>,
): Sheet {
  const mots = motsDe(cadre.report);
  const titre = `${mots.logiciel} du PLIE et ${mots.logicielDepartement}, ligne à ligne`;
  const etatDe = (l: LigneCd14) => etatCd14(l, mots);
  const head = { titre, filtre: etat.filtre, ...titreConcordance(lignes, etatDe) };
  return feuilleControle(cadre, "Département", head, [
    {
      id: "cd14",
      ...lister(differencesDabord(lignes, etatDe), [
        champ("etat", "État", { kind: "text", width: 25 }, (l) => etatDe(l)),
        champsParticipant(cadre, (l) => l.participant),
        champ("apap", "APAP", "text", (l) => l.apap ?? "Sans APAP"),
        cote("v", `${mots.logiciel} du PLIE`, (l) => l.viesion),
        cote("d", mots.logicielDepartement, (l) => l.feuille),
        champ("regles", "Règles", "text", (l) => l.constats.join(", ") || null),
        champ("v_ou", "Ligne du PLIE", { kind: "text", width: 24 }, (l) => lieu(l.viesion?.preuve, cadre.report)),
        champ("d_ou", "Ligne du Département", { kind: "text", width: 24 }, (l) =>
          lieu(l.feuille?.preuve, cadre.report),
        ),
      ]),
      ...aFiltrer(2),
      detaille:
        etat.filtre === null
          ? [{ chiffre: "contacts des deux côtés", vaut: contactsDesDeux(comptes) }]
          : { rien: "les comptes restent ceux de toute l'extraction" },
    },
    noteTitree("Comment les lignes sont rapprochées", [
      appariementCd14(cadre),
      `Un contact tenu que le Département n'a pas est « absent du Département » ; un autre, « non repris au Département » ; ce qu'il a seul, « hors ${de(mots.logiciel)} du PLIE ».`,
    ]),
  ]);
}

/** How the contacts of both are paired. */
export function appariementCd14({ report, reglages }: CadreControle): string {
  const mots = motsDe(report);
  const { jours } = reglages.regle("RSA-03", report.arrete).params as { jours: number };
  return `${mots.logiciel} ↔ ${mots.logicielDepartement} : les contacts avec le participant des allocataires du RSA (et de quiconque le Département suit), depuis la double saisie, à ${jours} jour près ; même modalité d'abord. RSA-03 se contente d'une ligne proche, qui peut servir plusieurs fois : « une saisie proche au Département ».`;
}

function cote(prefixe: string, groupe: string, de: (l: LigneCd14) => CoteViesion | null): Champ<LigneCd14>[] {
  return [
    champ(`${prefixe}_date`, "Date", { kind: "date", groupe }, (l) => de(l)?.date ?? null),
    champ(`${prefixe}_modalite`, "Modalité", { kind: "text", groupe }, (l) => {
      const c = de(l);
      return c && libelle(c.modalite);
    }),
    champ(`${prefixe}_presence`, "Présence", { kind: "text", groupe }, (l) => presenceDe(de(l))),
    champ(`${prefixe}_duree`, "Durée", { kind: "minutes", groupe }, (l) => de(l)?.duree ?? null),
  ];
}

/** Pairs, and what is alone on each side. */
function contactsDesDeux([plie, autre]: NonNullable<Rapprochement["cd14"]>["comptes"]): number {
  return (plie?.appariees ?? 0) + (plie?.seules ?? 0) + (autre?.seules ?? 0);
}
