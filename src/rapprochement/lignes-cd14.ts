import {
  apparierCd14,
  estDansLAutre,
  type HorsCd14,
  horsCd14,
  horsDesDeux,
  joursDoubleSaisie,
} from "../faits/doubles-saisies.ts";
import { classePresence } from "../faits/emargement.ts";
import { type Reglage, seuilDe } from "../faits/seuil.ts";
import type { Contact } from "../parcours/contact.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Dossier } from "../parcours/dossier.ts";
import { coteViesion } from "./lignes-emargement.ts";
import type { Ecart, LigneCd14 } from "./modele.ts";

/** Lines of both Viesion of one participant, and how many were left out, by reason, on each side. */
export interface LignesCd14 {
  lignes: LigneCd14[];
  horsViesion: Record<HorsCd14, number>;
  horsCd14: Record<HorsCd14, number>;
}

/** Both sides of each contact of a participant in the two Viesion. Each by the settings of its own day. */
export function lignesCd14(dossier: Dossier, contexte: Contexte, reglage: Reglage): LignesCd14 {
  const trier = (lus: readonly Contact[], raisonDe: (c: Contact) => HorsCd14 | null) => {
    const hors = { hors_periode: 0, autre_interlocuteur: 0, annule_ou_a_preciser: 0, non_arsa: 0 };
    const retenus = lus.filter((c) => {
      const raison = raisonDe(c);
      if (raison !== null) hors[raison]++;
      return raison === null;
    });
    return { retenus, hors };
  };
  const deViesion = trier(dossier.contacts, (c) => horsCd14(c, dossier, contexte));
  const duCd14 = trier(dossier.contactsCd14, (c) => horsDesDeux(c, contexte));
  const { paires, contactsSeuls, cd14Seuls } = apparierCd14(deViesion.retenus, duCd14.retenus, (date) =>
    joursDoubleSaisie(reglage, date),
  );
  const ligne = (contact: Contact | null, autre: Contact | null): LigneCd14 => {
    const date = contact?.date ?? autre?.date ?? 0;
    const charge = dossier.chargeLe(date);
    return {
      participant: dossier.id,
      parcours: (contact?.parcours ?? dossier.parcoursLe(date))?.id ?? null,
      apap: charge.apap,
      structure: charge.structure,
      viesion: contact && coteViesion(contact),
      feuille: autre && coteViesion(autre),
      passe: contact && autre ? 1 : null,
      ecarts: contact && autre ? ecartsDe(contact, autre, seuilDe(reglage, "EMA-03", "minutesMax", contact.date)) : [],
      constats: [],
      servie: !autre && estDansLAutre(dossier, date, reglage),
    };
  };
  const lignes = [
    ...paires.map((p) => ligne(p.contact, p.cd14)),
    ...contactsSeuls.map((c) => ligne(c, null)),
    ...cd14Seuls.map((c) => ligne(null, c)),
  ];
  const jour = ({ viesion, feuille }: LigneCd14) => viesion?.date ?? feuille?.date ?? 0;
  return { lignes: lignes.sort((a, b) => jour(a) - jour(b)), horsViesion: deViesion.hors, horsCd14: duCd14.hors };
}

function ecartsDe(a: Contact, b: Contact, minutesMax: number): Ecart[] {
  const ecarts: Ecart[] = [];
  if (a.date !== b.date) ecarts.push("jour");
  if (classePresence(a.presence) !== classePresence(b.presence)) ecarts.push("presence");
  if (a.modalite !== b.modalite) ecarts.push("modalite");
  if (a.presence === "PRESENT" && b.presence === "PRESENT") {
    if (a.duree !== null && b.duree !== null && Math.abs(a.duree - b.duree) > minutesMax) ecarts.push("duree");
    if ((a.duree === null) !== (b.duree === null)) ecarts.push("duree_absente");
  }
  return ecarts;
}
