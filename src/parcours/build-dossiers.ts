import type { Day } from "../core/day.ts";
import { obtenir } from "../core/grouper.ts";
import { union } from "../core/intervals.ts";
import { type Month, monthOf } from "../core/month.ts";
import type { EtapeRow } from "../tables/etapes.ts";
import type { Extraction } from "../tables/extraction.ts";
import type { TableName } from "../tables/index.ts";
import type { ParcoursRow } from "../tables/parcours.ts";
import { rowWith } from "../tables/table-data.ts";
import type { Contact } from "./contact.ts";
import type { Contexte } from "./contexte.ts";
import { Couverture } from "./couverture.ts";
import { Dossier } from "./dossier.ts";
import { marquerADistance } from "./emargement.ts";
import { etapeDe, joursOccupes, SANS_FIN } from "./etape.ts";
import { compareContacts, LecteurContacts, lireEmargements } from "./lecture-contacts.ts";
import { MoisSansLigne } from "./mois-sans-ligne.ts";
import { attribuerJours, ouvertDans, type Parcours, parcoursDe, tient } from "./parcours.ts";
import { type Contradiction, fusionner } from "./participants.ts";
import type { ReglagesCommuns } from "./reglages.ts";
import { indexTables, type TableIndex } from "./table-index.ts";
import { estSansJour, veilleDe } from "./veille.ts";

/** Without `communsLe`, `communs` holds every day. */
export interface DossierOptions
  extends Pick<Contexte, "arrete" | "communs" | "presenceVide">,
    Partial<Pick<Contexte, "communsLe" | "effets">> {
  /** True for an étape that the settings' `programmation` names (domaine.md §2). */
  estProgramme?: ((row: EtapeRow) => boolean) | null;
}

const AUCUN: ReadonlySet<TableName> = new Set();

/** Gives the dossiers one by one, sorted by participant id: only one is in memory at a time. */
export class Dossiers {
  readonly contradictions: Contradiction[] = [];
  private readonly index: TableIndex;
  private readonly contacts: LecteurContacts | null;
  private readonly contactsCd14: LecteurContacts | null;
  private readonly rejets = new Map<string, Set<TableName>>();

  constructor(
    private readonly extraction: Extraction,
    private readonly options: DossierOptions,
  ) {
    this.index = indexTables(extraction);
    const lecteur = (name: "entretiens" | "entretiens_cd14") => {
      const data = extraction.tables[name];
      return (
        data &&
        new LecteurContacts(data, options.arrete, options.presenceVide, (day) => this.communsLe(day).visioVautFaceAFace)
      );
    };
    this.contacts = lecteur("entretiens");
    this.contactsCd14 = lecteur("entretiens_cd14");
    for (const [table, ids] of extraction.participantsRejetes) {
      for (const id of ids) obtenir(this.rejets, id, () => new Set()).add(table);
    }
  }

  private communsLe(day: Day): ReglagesCommuns {
    return this.options.communsLe?.(day) ?? this.options.communs;
  }

  /** Ids of all participants that any table names, sorted. */
  get ids(): readonly string[] {
    return this.index.ids;
  }

  *[Symbol.iterator](): Generator<Dossier> {
    for (let k = 0; k < this.index.ids.length; k++) yield this.dossier(k);
  }

  /** The dossier of the k-th participant of `ids`. */
  dossier(k: number): Dossier {
    const id = this.index.ids[k] as string;
    const { tables } = this.extraction;
    const { arrete } = this.options;
    let participant = null;
    if (tables.participants) {
      const fusion = fusionner(tables.participants, this.index.rows("participants", k));
      participant = fusion.participant;
      this.contradictions.push(...fusion.contradictions);
    }
    const dossier = new Dossier(id, participant, this.parcours(id, k), this.rejets.get(id) ?? AUCUN);
    this.etapes(dossier, k);
    this.veilles(dossier, k);
    this.affectations(dossier, k);
    attribuerJours(dossier.parcours, dossier.joursVeille, dossier.joursOccupes, arrete);
    if (this.contacts) dossier.contacts = this.lignes(this.contacts, "entretiens", k, dossier);
    if (this.contactsCd14) dossier.contactsCd14 = this.lignes(this.contactsCd14, "entretiens_cd14", k, null);
    if (tables.emargements) {
      dossier.emargements = lireEmargements(tables.emargements, this.index.rows("emargements", k), arrete, id);
      marquerADistance(dossier.emargements, dossier.contacts);
    }
    for (const i of this.index.rows("mises_en_relation", k)) {
      const row = tables.mises_en_relation?.row(i);
      if (row && row.date !== null && row.date <= arrete) dossier.misesEnRelation.push(row);
    }
    return dossier;
  }

  /**
   * What the extraction holds of each APAP and month, found before any dossier is built: months covered, months without
   * a line. Only days, charges and dates of lines are read.
   */
  recenser(): { couverture: Couverture; sansLigne: MoisSansLigne } {
    const { arrete } = this.options;
    const couverture = new Couverture((jour) => this.communsLe(jour).partCouverte);
    const sansLigne = new MoisSansLigne(arrete);
    const dates = this.extraction.tables.entretiens?.cells("date");
    const { ids } = this.index;
    for (let k = 0; k < ids.length; k++) {
      const id = ids[k] as string;
      const dossier = new Dossier(id, null, this.parcours(id, k), AUCUN);
      this.affectations(dossier, k);
      this.veilles(dossier, k);
      attribuerJours(dossier.parcours, dossier.joursVeille, [], arrete);
      // without a handover nor a second parcours, one line a month tells whose they all are
      const seuleCharge = dossier.affectations.length === 0 && dossier.parcours.length <= 1;
      const jours: Day[] = [];
      const mois = new Set<Month>();
      let last: Month = -1;
      const lignes = this.index.rows("entretiens", k);
      for (let n = 0; n < lignes.length; n++) {
        const day = dates?.[lignes[n] as number] as Day;
        if (day > arrete) continue;
        const month = monthOf(day);
        if (month !== last || !seuleCharge) jours.push(day);
        if (month !== last) mois.add(month);
        last = month;
      }
      couverture.ajouter(dossier, mois, arrete);
      sansLigne.ajouter(dossier, jours);
    }
    return { couverture, sansLigne };
  }

  private veilles(dossier: Dossier, k: number): void {
    const { arrete } = this.options;
    const { tables } = this.extraction;
    for (const i of this.index.rows("veilles", k)) {
      const row = tables.veilles?.row(i);
      if (!row || row.date_debut === null || row.date_debut > arrete) continue;
      const veille = veilleDe(row, row.date_debut, arrete, this.communsLe(row.date_debut));
      if (estSansJour(veille)) {
        dossier.veillesSansJour.push(veille);
        continue;
      }
      veille.parcours = dossier.parcoursDe(veille.debut, veille.finSituation);
      if (veille.parcours?.sortie != null) veille.finRegle = Math.min(veille.finRegle, veille.parcours.sortie);
      dossier.veilles.push(veille);
    }
    dossier.joursVeille = union(dossier.veilles.map((v) => [v.debut, v.finSituation] as const));
  }

  private affectations(dossier: Dossier, k: number): void {
    const { tables } = this.extraction;
    for (const i of this.index.rows("affectations", k)) {
      const row = tables.affectations?.row(i);
      if (!row || row.date_debut === null || row.date_debut > this.options.arrete) continue;
      const { apap, structure, date_debut: debut } = row;
      if (apap === null || structure === null) continue;
      dossier.affectations.push({ row, apap, structure, debut, fin: row.date_fin ?? SANS_FIN });
    }
  }

  private parcours(id: string, k: number): Parcours[] {
    const data = this.extraction.tables.parcours;
    if (!data) return [];
    const rows: { row: ParcoursRow; integration: Day }[] = [];
    for (const i of this.index.rows("parcours", k)) {
      const row = data.row(i);
      if (row.date_integration !== null) rows.push({ row, integration: row.date_integration });
    }
    rows.sort((a, b) => a.integration - b.integration);
    // the rank counts all the participant's parcours, those with an id or after the arrêté too (General 14)
    return rows
      .map(({ row, integration }, n) => parcoursDe(row, row.id ?? `${id}-${n + 1}`, integration, this.options.arrete))
      .filter((p) => p.integration <= this.options.arrete);
  }

  private etapes(dossier: Dossier, k: number): void {
    const data = this.extraction.tables.etapes;
    if (!data) return;
    const { arrete, estProgramme } = this.options;
    for (const i of this.index.rows("etapes", k)) {
      let row = data.row(i);
      if (estProgramme && row.programmation_plie !== true && estProgramme(row))
        row = rowWith(row, { programmation_plie: true });
      const debut = row.date_debut;
      const prescrite = row.date_prescription ?? debut;
      if (prescrite !== null && prescrite <= arrete) dossier.prescriptions.push(row);
      if (debut !== null && debut <= arrete) dossier.etapes.push(etapeDe(row, debut, this.communsLe(debut)));
    }
    dossier.etapes.sort((a, b) => a.debut - b.debut);
    dossier.joursOccupes = union(
      dossier.etapes.flatMap((e) => joursOccupes(e, (day) => this.communsLe(day), this.options.effets ?? [])),
    );
    for (const p of dossier.parcours) {
      p.etapes = dossier.etapes.filter((e) => ouvertDans(p, e.debut, e.fin) && e.fin >= e.debut);
    }
  }

  private lignes(lecteur: LecteurContacts, table: TableName, k: number, dossier: Dossier | null): Contact[] {
    const out: Contact[] = [];
    const lignes = this.index.rows(table, k);
    for (let n = 0; n < lignes.length; n++) {
      const contact = lecteur.lire(lignes[n] as number);
      if (contact) out.push(contact);
    }
    out.sort(compareContacts);
    if (dossier) for (const contact of out) attacher(contact, dossier.parcours);
    return out;
  }
}

/** Gives a contact its parcours (domaine.md §2, precisions.md General 5 and 16). */
function attacher(contact: Contact, parcours: readonly Parcours[]): void {
  for (let i = parcours.length - 1; i >= 0; i--) {
    const p = parcours[i] as Parcours;
    if (!tient(p, contact.date)) continue;
    contact.parcours = p;
    contact.place = "dans";
    p.contacts.push(contact);
    return;
  }
  if (contact.nature === "DIAGNOSTIC") {
    const next = parcours.find((p) => p.integration > contact.date && p.fin >= p.integration);
    if (!next) return;
    contact.parcours = next;
    contact.place = "diagnostic";
    next.contacts.push(contact);
    return;
  }
  if (parcours.length === 0) return;
  contact.precedent = parcours.findLast((p) => p.integration <= contact.date) ?? null;
  contact.place = contact.precedent ? "apres" : "avant";
}
