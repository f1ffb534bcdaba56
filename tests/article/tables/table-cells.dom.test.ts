import { describe, expect, it, vi } from 'vitest';
import { walkPage } from '../../../lib/article/page-text/walk-page.ts';
import { tableCells } from '../../../lib/article/tables/table-cells.ts';
import { show } from '../fixtures.ts';

/** The labelled cells of a page as "text: row | column". */
function cellsOf(html: string): string[] {
  show(document, html);
  const joined = walkPage(document.documentElement);
  return tableCells(joined).map(
    ({ span, row, column }) =>
      `${joined.text.slice(span.start, span.end)}: ${row ?? '-'} | ${column ?? '-'}`,
  );
}

const TOLLS = `<table>
  <thead><tr><th>Region</th><th>Killed</th><th>Wounded</th></tr></thead>
  <tbody>
    <tr><td>North</td><td>12</td><td>40</td></tr>
    <tr><th>South</th><td>31</td><td>7</td></tr>
  </tbody></table>`;

describe('table cells', () => {
  it('belong to the head of their column and of their row, or the first words in it', () => {
    expect(cellsOf(TOLLS)).toEqual([
      'North: - | Region',
      '12: North | Killed',
      '40: North | Wounded',
      '31: South | Killed',
      '7: South | Wounded',
    ]);
  });

  it('have the heads of every column and row they span, from the outermost', () => {
    const html = `<table>
      <tr><th rowspan=2>Region</th><th colspan=2>2024</th><th colspan=2>2025</th></tr>
      <tr><th>Killed</th><th>Wounded</th><th>Killed</th><th>Wounded</th></tr>
      <tr><th rowspan=2>North</th><td>1</td><td>2</td><td colspan=2>3</td></tr>
      <tr><td>4</td><td>5</td><td>6</td><td>7</td></tr>
      </table>`;
    expect(cellsOf(html)).toEqual([
      '1: North | 2024, Killed',
      '2: North | 2024, Wounded',
      '3: North | 2025, Killed, Wounded',
      '4: North | 2024, Killed',
      '5: North | 2024, Wounded',
      '6: North | 2025, Killed',
      '7: North | 2025, Wounded',
    ]);
  });

  it('are labelled without looking at every other cell for each: a table may have thousands', () => {
    const rows = Array.from(
      { length: 400 },
      (_row, at) => `<tr><td>Town ${at}</td><td>${at}</td></tr>`,
    );
    show(document, `<table><tr><th>Town</th><th>Killed</th></tr>${rows.join('')}</table>`);
    const joined = walkPage(document.documentElement);
    const read = vi.spyOn(Element.prototype, 'getAttribute');
    const cells = tableCells(joined);
    const times = read.mock.calls.length;
    read.mockRestore();
    expect(cells.at(-1)).toMatchObject({ row: 'Town 399', column: 'Killed' });
    expect(times).toBeLessThan(10 * cells.length);
  });

  it('have the heads that they name', () => {
    const html = `<table>
      <tr><td></td><th id="k">Killed</th></tr>
      <tr><th id="s">South</th><td headers="k s">31</td></tr>
      <tr><td headers="s nowhere">7</td></tr></table>`;
    expect(cellsOf(html)).toEqual(['31: South | Killed', '7: - | South']);
  });

  it('belong to the heading of their part of the table, not to the part above', () => {
    const html = `<table>
      <tr><th colspan=2>The flood</th></tr>
      <tr><th>Town</th><th>Killed</th></tr>
      <tr><th colspan=2>North</th></tr><tr><td>Holm</td><td>1</td></tr>
      <tr><th colspan=2>South</th></tr><tr><td>Sund</td><td>2</td></tr></table>`;
    expect(cellsOf(html)).toEqual([
      'Holm: - | Town, North',
      '1: Holm | Killed, North',
      'Sund: - | Town, South',
      '2: Sund | Killed, South',
    ]);
  });

  it('belong to the head of their row group', () => {
    const html = `<table><thead><tr><th>Town</th><th>Killed</th></tr></thead>
      <tbody><tr><th colspan=2 scope=rowgroup>North</th></tr>
      <tr><th scope=row>Holm</th><td>1</td></tr></tbody></table>`;
    expect(cellsOf(html)).toEqual(['1: North, Holm | Killed']);
  });

  it('are those of pairs of a name and a value', () => {
    const html = `<table><tr><th colspan=2>Flood</th></tr>
      <tr><th>Date</th><td>4 May</td></tr><tr><th>Deaths</th><td>31</td></tr></table>`;
    expect(cellsOf(html)).toEqual(['4 May: Date | -', '31: Deaths | -']);
  });

  it('are labelled where a table without heads plainly holds figures', () => {
    const html = `<table><tr><td></td><td>Killed</td><td>Wounded</td></tr>
      <tr><td>North</td><td>12</td><td>–</td></tr><tr><td>South</td><td>31</td><td>7</td></tr></table>`;
    expect(cellsOf(html)).toContain('31: South | Killed');
    expect(cellsOf(html)).toContain('–: North | Wounded');
  });

  it.each([
    ['a table for layout', '<table><tr><td>Menu</td><td>The flood killed 31.</td></tr></table>'],
    ['a table that says so', TOLLS.replace('<table', '<table role=presentation')],
    [
      'a table of words',
      '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>',
    ],
  ])('are none in %s', (_what, html) => {
    expect(cellsOf(html)).toEqual([]);
  });

  it('have no label that is not rendered', () => {
    expect(
      cellsOf(TOLLS.replace('<th>Killed', '<th hidden style="display:none">Killed')),
    ).toContain('12: North | -');
  });

  it('of a table in a cell belong to that table', () => {
    const html = `<table><tr><td>Left</td><td>${TOLLS}</td></tr></table>`;
    expect(cellsOf(html)).toContain('31: South | Killed');
  });

  it('survive spans that no table has', () => {
    const wild =
      '<table><tr><th>Killed</th></tr><tr><td colspan=999999999 rowspan=0>3</td></tr></table>';
    expect(cellsOf(wild)).toEqual(['3: - | Killed']);
    const huge = `<table>${'<tr><td colspan=1000>1</td></tr>'.repeat(300)}</table>`;
    expect(cellsOf(huge)).toEqual([]);
  });
});
