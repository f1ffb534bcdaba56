import { looksLikeFormula } from '../csv.ts';
import type { SheetCell } from './sheet-columns.ts';
import type { SheetTime } from './sheet-time.ts';

/** The most characters that a cell may have, and the most rows that a sheet may have. */
const LONGEST_CELL = 32_767;
export const MOST_ROWS = 1_048_576;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The places of the styles below. */
const STYLE = { text: 1, head: 2, day: 3, minute: 4, guarded: 5 } as const;

/**
 * `quotePrefix` keeps what looks like a formula a text also when a person edits the cell. Dates are
 * written so that they are read alike everywhere.
 */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">${[
  style(0, 0, 'vertical="top"'),
  style(0, 0, 'vertical="top" wrapText="1"'),
  style(0, 1, 'vertical="top" wrapText="1"'),
  style(164, 0, 'vertical="top"'),
  style(165, 0, 'vertical="top"'),
  style(0, 0, 'vertical="top" wrapText="1"', ' quotePrefix="1"'),
].join(
  '',
)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function style(format: number, font: number, alignment: string, also = ''): string {
  return `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"${also}><alignment ${alignment}/></xf>`;
}

/** What a workbook has besides its sheets (ECMA-376, part 1, 12.3): path and text of each file. */
export function workbookFiles(names: readonly string[]): readonly (readonly [string, string])[] {
  const each = (one: (name: string, number: number) => string): string =>
    names.map((name, at) => one(name, at + 1)).join('');
  const sheetTypes = each(
    (_name, number) =>
      `<Override PartName="/${sheetPath(number)}" ContentType="${TYPES}.worksheet+xml"/>`,
  );
  const sheets = each(
    (name, number) =>
      `<sheet name="${escapeXml(sheetName(name))}" sheetId="${number}" r:id="rId${number}"/>`,
  );
  const relations = each((_name, number) =>
    relation(number, 'worksheet', `worksheets/sheet${number}.xml`),
  );
  const styles = relation(names.length + 1, 'styles', 'styles.xml');
  return [
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${sheetTypes}<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    ],
    ['_rels/.rels', relationsFile(relation(1, 'officeDocument', 'xl/workbook.xml'))],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets}</sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', relationsFile(relations + styles)],
    ['xl/styles.xml', STYLES],
  ];
}

function relationsFile(inside: string): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;
}

function relation(number: number, type: string, target: string): string {
  return `<Relationship Id="rId${number}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
}

export function sheetPath(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}

/** A sheet's name has at most 31 characters, and some it must not have. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
}

/** What comes before the rows: the first row stays in view, columns have their widths. */
export function sheetStart(widths: readonly number[], dir: 'ltr' | 'rtl'): string {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const side = dir === 'rtl' ? ' rightToLeft="1"' : '';
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView${side} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>`;
}

/** What comes after so many rows, each with so many cells: all of them can be filtered. */
export function sheetEnd(columns: number, rows: number): string {
  return `</sheetData><autoFilter ref="A1:${columnName(columns - 1)}${rows}"/></worksheet>`;
}

export function headRow(names: readonly string[]): string {
  return row(
    names.map((name, at) => textCell(`${columnName(at)}1`, name, STYLE.head)),
    1,
  );
}

/** A row of cells; the first row has the number 1. */
export function bodyRow(cells: readonly SheetCell[], number: number): string {
  return row(
    cells.map((cell, at) => cellXml(`${columnName(at)}${number}`, cell)),
    number,
  );
}

function row(cells: readonly string[], number: number): string {
  return `<row r="${number}">${cells.join('')}</row>`;
}

/** A, B, … Z, AA, … */
function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

/** There is no cell with a formula: texts are texts by their type. */
function cellXml(at: string, cell: SheetCell): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? `<c r="${at}"><v>${cell}</v></c>` : textCell(at, String(cell));
  if (typeof cell === 'string') return textCell(at, cell);
  const serial = serialOf(cell);
  if (serial === null)
    return textCell(at, cell.clock === null ? cell.day : `${cell.day} ${cell.clock}`);
  const of = cell.clock === null ? STYLE.day : STYLE.minute;
  return `<c r="${at}" s="${of}"><v>${serial}</v></c>`;
}

function textCell(at: string, written: string, given: number = STYLE.text): string {
  const of = looksLikeFormula(written) && given === STYLE.text ? STYLE.guarded : given;
  const short = written.length > LONGEST_CELL ? `${written.slice(0, LONGEST_CELL - 2)} …` : written;
  return `<c r="${at}" s="${of}" t="inlineStr"><is><t xml:space="preserve">${escapeText(short)}</t></is></c>`;
}

/** Spreadsheets count days, and count some that never were before March 1900. */
const FIRST_DAY = 61;

function serialOf({ day, clock }: SheetTime): number | null {
  const at = Date.parse(`${day}T${clock ?? '00:00'}Z`);
  const serial = at / 86_400_000 + 25_569;
  return serial >= FIRST_DAY ? serial : null;
}

/** What looks like an escaped character of a spreadsheet (`_x0041_`) is escaped itself (22.9.2.19). */
function escapeText(text: string): string {
  return escapeXml(text.replace(/\r\n?/g, '\n')).replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Characters that XML does not have are left out; halves of characters are replaced. */
function escapeXml(text: string): string {
  return text
    .replace(/[\p{Surrogate}]/gu, '\ufffd')
    .replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
}
