import type { ConditionalFormattingRule, DataValidation, Worksheet } from "exceljs";
import { daySerial } from "../../core/day.ts";
import type { Saisie, Visuel } from "../document/model.ts";
import { columnLetters } from "./cell-text.ts";
import type { Grid } from "./grid.ts";
import { TONES } from "./style.ts";
import type { Theme } from "./theme.ts";

/** Lists too long for a validation's own text: each becomes a column of the hidden sheet « Listes ». */
export type Lists = (readonly string[])[];

/** Data bars and icons. Thresholds are always given: exceljs throws, or Excel repairs, without them. */
export function addVisuals(sheet: Worksheet, grid: Grid, theme: Theme): void {
  let priority = 0;
  for (const { range, visuel } of grid.visuals) {
    const rules =
      visuel.type === "barre" ? [bar(visuel, theme)] : visuel.type === "mots" ? words(visuel) : [icons(visuel)];
    sheet.addConditionalFormatting({
      ref: range,
      rules: rules.map((rule) => ({ ...rule, priority: ++priority }) as ConditionalFormattingRule),
    });
  }
}

/** The colours of a tone where the cell holds the word. */
function words(visuel: Extract<Visuel, { type: "mots" }>): object[] {
  return Object.entries(visuel.tons).map(([word, tone]) => {
    const { color, fill, bold } = TONES[tone];
    return {
      type: "cellIs",
      operator: "equal",
      formulae: [`"${word.replace(/"/g, '""')}"`],
      style: {
        font: { ...(color ? { color: { argb: `FF${color}` } } : {}), ...(bold ? { bold } : {}) },
        ...(fill ? { fill: { type: "pattern", pattern: "solid", bgColor: { argb: `FF${fill}` } } } : {}),
      },
    };
  });
}

function bar(visuel: Extract<Visuel, { type: "barre" }>, theme: Theme): object {
  const top = visuel.max === undefined ? { type: "max" } : { type: "num", value: visuel.max };
  return {
    type: "dataBar",
    cfvo: [{ type: "num", value: 0 }, top],
    color: { argb: `FF${visuel.couleur ?? lighten(theme.graphiques?.[0] ?? BAR)}` },
    gradient: false,
    minLength: 0,
    maxLength: 100,
  };
}

function icons(visuel: Extract<Visuel, { type: "icones" }>): object {
  const [low, high] = visuel.seuils;
  return {
    type: "iconSet",
    iconSet: visuel.jeu === "fleches" ? "3Arrows" : "3TrafficLights1",
    showValue: true,
    reverse: visuel.inverse === true,
    cfvo: [
      { type: "percent", value: 0 },
      { type: "num", value: low },
      { type: "num", value: high },
    ],
  };
}

/** Colour of the data bars, before it is made pale. */
const BAR = "2F75C8";

/** A pale version of a colour, so that the figure stays readable over it. */
function lighten(color: string): string {
  return [0, 2, 4]
    .map((at) => Math.round(Number.parseInt(color.slice(at, at + 2), 16) * 0.3 + 255 * 0.7))
    .map((n) => n.toString(16).padStart(2, "0").toUpperCase())
    .join("");
}

/** Drop-down lists and bounds of the input cells. */
export function addValidations(sheet: Worksheet, grid: Grid, lists: Lists): void {
  if (grid.validations.length === 0) return;
  const target = sheet as Worksheet & { dataValidations: { add(range: string, rule: DataValidation): void } };
  for (const { range, saisie } of grid.validations) target.dataValidations.add(range, validation(saisie, lists));
}

function validation(saisie: Saisie, lists: Lists): DataValidation {
  const error = {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: "Saisie refusée",
    error: "message" in saisie && saisie.message !== undefined ? saisie.message : refusal(saisie),
  } as const;
  if (saisie.type === "liste") return { type: "list", formulae: [listSource(saisie.valeurs, lists)], ...error };
  if (saisie.type === "libre") return { type: "custom", formulae: ["TRUE"], ...error };
  const bounds = saisie.type === "date" ? [daySerial(saisie.min), daySerial(saisie.max)] : [saisie.min, saisie.max];
  const type = saisie.type === "entier" ? "whole" : "decimal";
  return { type, operator: "between", formulae: bounds, ...error };
}

function refusal(saisie: Saisie): string {
  if (saisie.type === "liste") return "Choisir une valeur de la liste.";
  if (saisie.type === "date") return "Saisir une date de la période, sous la forme jj/mm/aaaa.";
  if (saisie.type === "libre") return "";
  return `Saisir un nombre ${saisie.type === "entier" ? "entier " : ""}entre ${saisie.min} et ${saisie.max}.`.replace(
    /\./g,
    (dot, at: number, all: string) => (at === all.length - 1 ? dot : ","),
  );
}

function listSource(values: readonly string[], lists: Lists): string {
  const inline = values.join(",");
  if (inline.length <= 250 && !values.some((value) => /[",]/.test(value))) return `"${inline}"`;
  let index = lists.findIndex((list) => list.length === values.length && list.every((value, i) => value === values[i]));
  if (index < 0) index = lists.push(values) - 1;
  const letters = columnLetters(index);
  return `Listes!$${letters}$1:$${letters}$${values.length}`;
}
