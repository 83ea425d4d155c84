import { obtenir } from "../../core/grouper.ts";
import type { Tone } from "../document/model.ts";

/** Everything that a cell's look may hold; equal looks share one identifier. Colours are RRGGBB. */
export interface Look {
  format?: string | null;
  bold?: boolean;
  size?: number;
  color?: string;
  fill?: string;
  align?: "left" | "center" | "right" | "centerContinuous";
  vertical?: "top" | "middle";
  wrap?: boolean;
  indent?: number;
  /** `ligne`: hairline under; `total`: line above and under; `entete`: white lines between headers; `section`: under; `carte`: bar at the left; `cadre`: all round. */
  border?: "ligne" | "total" | "entete" | "section" | "carte" | "cadre";
  unlocked?: boolean;
  /** Quote prefix: the text stays a text when edited. */
  quoted?: boolean;
}

/** Equal looks have one key. */
function keyOf(l: Look): string {
  return `${l.format === null ? "∅" : l.format}|${l.bold}|${l.size}|${l.color}|${l.fill}|${l.align}|${l.vertical}|${l.wrap}|${l.indent}|${l.border}|${l.unlocked}|${l.quoted}`;
}

/** Gives each look its number, once. */
export class Looks {
  readonly list: Look[] = [{}];
  private readonly ids = new Map<string, number>([[keyOf({}), 0]]);
  /** The look asked for last: the cells of a line often share one. */
  private last: { look: Look; id: number } | null = null;

  id(look: Look): number {
    if (this.last?.look !== look) this.last = { look, id: this.find(look) };
    return this.last.id;
  }

  private find(look: Look): number {
    return obtenir(this.ids, keyOf(look), () => this.list.push(look) - 1);
  }
}

/** What leads somewhere: not underlined, as nothing is beside the emblem of the Union. */
export const LINK: Look = { color: "0B4F9E" };

/** Colours of the tones: text on a pale ground, at least 4.5:1. */
export const TONES: Record<Tone, Look> = {
  bloquant: { color: "8F1D14", fill: "F9DEDB", bold: true },
  majeur: { color: "7A4300", fill: "FCE9CF" },
  mineur: { color: "5C5200", fill: "FAF5CF" },
  info: { color: "1B4F8A", fill: "E3EDF8" },
  bon: { color: "1E5E35", fill: "E0F1E5" },
  fort: { bold: true },
  discret: { color: "5B6472" },
};
