import { frInteger } from "../core/format.ts";
import type { Extraction } from "../tables/extraction.ts";
import { NULL } from "../tables/table-data.ts";
import { pasDe } from "./echantillon.ts";
import { fichiersDe } from "./lignes.ts";
import type { FeuVu } from "./regle-feu.ts";

/** APAPs of one person's contacts from which one no longer follows them. */
const TROP = 3;

/** Persons whose contacts bear many APAPs: the number does not go with the rest of the line. */
export function plusieursApap(
  extraction: Extraction,
  { contacts, part, personnesMin }: { contacts: number; part: number; personnesMin: number },
): FeuVu[] {
  const { entretiens } = extraction.tables;
  if (entretiens === null || !entretiens.mapped.has("apap")) return [];
  const [qui, apaps] = [entretiens.cells("participant"), entretiens.cells("apap")];
  const suivis = new Map<number, { qui: number; lignes: number; apaps: Set<number> }>();
  const pas = pasDe(entretiens.length);
  for (let i = 0; i < entretiens.length; i += pas) {
    const personne = qui[i] as number;
    const apap = apaps[i] as number;
    if (personne === NULL || apap === NULL) continue;
    let suivi = suivis.get(personne);
    if (!suivi) suivis.set(personne, (suivi = { qui: personne, lignes: 0, apaps: new Set<number>() }));
    suivi.lignes++;
    suivi.apaps.add(apap);
  }
  const juges = [...suivis.values()].filter(({ lignes }) => lignes >= contacts);
  const disperses = juges.filter((suivi) => suivi.apaps.size >= TROP).length;
  if (juges.length < personnesMin || disperses <= part * juges.length) {
    const siens = new Map<number, number>();
    const { parcours } = extraction.tables;
    const [personnes, referents] = [parcours?.cells("participant") ?? [], parcours?.cells("apap") ?? []];
    for (let i = 0; i < (parcours?.length ?? 0); i++) siens.set(personnes[i] as number, referents[i] as number);
    const listes = new Set(siens.values());
    // a name that the list does not know is another light's (LEC-07)
    const connus = juges.filter(
      ({ qui: q, apaps: dits }) => siens.has(q) && [...dits].some((apap) => listes.has(apap)),
    );
    const ailleurs = connus.filter(({ qui: q, apaps: dits }) => !dits.has(siens.get(q) as number)).length;
    if (connus.length >= personnesMin && ailleurs > connus.length / 2)
      return [autreReferent(extraction, ailleurs, connus.length)];
    return [];
  }
  return [
    {
      couleur: "orange",
      fichiers: fichiersDe(extraction, "entretiens"),
      message: `Les contacts de ${frInteger(disperses)} participants sur ${frInteger(juges.length)} sont de trois APAP ou plus : le numéro ne va pas avec le reste de la ligne (colonne triée seule, décalée ou recopiée), ou la colonne ne dit pas l'APAP.`,
      remede:
        "Refaites l'export du suivi sans le retoucher dans un tableur ; si la colonne ne dit pas l'APAP, écrivez « ignorer » en face d'elle dans le profil.",
      reserve: { texte: "le numéro des contacts ne va pas avec le reste de la ligne", lit: ["entretiens"] },
    },
  ];
}

/** The list's APAP is hardly ever the one of the contacts: one of the two columns slid, or says something else. */
function autreReferent(extraction: Extraction, ailleurs: number, connus: number): FeuVu {
  return {
    couleur: "orange",
    fichiers: [...fichiersDe(extraction, "parcours"), ...fichiersDe(extraction, "entretiens")],
    message: `${frInteger(ailleurs)} participants sur ${frInteger(connus)} n'ont aucun contact avec l'APAP que la liste leur donne : la colonne de l'APAP a glissé (formule, tri ou collage décalé), elle dit autre chose, ou les passages de relais manquent.`,
    remede:
      "Vérifiez l'APAP de quelques participants dans Viesion, puis refaites l'export de la liste et du suivi sans les retoucher.",
    reserve: {
      texte: "l'APAP de la liste n'est pas celui des contacts",
      lit: ["participants", "parcours", "etapes", "entretiens"],
    },
  };
}
