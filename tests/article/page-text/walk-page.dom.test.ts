import { describe, expect, it } from 'vitest';
import { walkPage } from '../../../lib/article/page-text/walk-page.ts';
import { fixture, show } from '../fixtures.ts';

function lines(body: string): string[] {
  show(document, `<html><body>${body}</body></html>`);
  return walkPage(document.documentElement).text.split('\n');
}

describe('walkPage', () => {
  it.each([
    ['joins inline elements', '<p>38 <b>mill</b>ion<i>s</i></p>', ['38 millions']],
    ['collapses white space as rendered', '<p> a \n\t b<i> </i> c </p>', ['a b c']],
    ['keeps no-break spaces', '<p>25&nbsp;000</p>', ['25\u00a0000']],
    ['breaks at blocks', '<div>a<p>b</p>c</div>', ['a', 'b', 'c']],
    ['breaks at br and hr', 'a<br>b<br><br>c<hr>d', ['a', 'b', 'c', 'd']],
    ['breaks at cells', '<table><tr><td>7</td><td>9</td></tr></table>', ['7', '9']],
    ['breaks at list items', '<ul><li>7<li>9</ul>', ['7', '9']],
    [
      'breaks at buttons',
      '<button>Share 7</button><button>9 likes</button>',
      ['Share 7', '9 likes'],
    ],
    ['keeps lines of preformatted text', '<pre>a  b\n  c\r\n\nd</pre>', ['a  b', '  c', 'd']],
    ['does not break at wbr', 'north<wbr>bound', ['northbound']],
    [
      'raises digits after a digit',
      '<p>10<sup>6</sup> and 12<sup><a href="#3">3</a></sup></p>',
      ['10⁶ and 12³'],
    ],
    ['lowers digits after a digit', '<p>x1<sub>2</sub></p>', ['x1₂']],
    ['leaves raised digits after words', '<p>m<sup>2</sup></p>', ['m2']],
    ['leaves out ruby annotations', '<ruby>麦<rp>(</rp><rt>むぎ</rt></ruby>茶', ['麦茶']],
    [
      'leaves out icons, keeps words of drawings',
      'a<svg><title>t</title></svg><svg><text>7 dead</text></svg>',
      ['a', '7 dead'],
    ],
  ])('%s', (_, body, expected) => {
    expect(lines(body)).toEqual(expected);
  });

  it('leaves out what is not rendered, and keeps what is only kept from screen readers', () => {
    show(document, fixture('hidden-text'));
    const { text } = walkPage(document.documentElement);
    expect(text).not.toMatch(/111|222|444|555|666|777|888|999|1010|むぎ/);
    expect(text).toMatch(/333/);
    expect(text).toMatch(/How we counted\n/);
    expect(text).toMatch(/Opened: 18 bakers/);
    expect(text).toMatch(/10⁶ grains make a sack2/);
  });

  it('reads open shadow roots where they are rendered, nested ones and slots too', () => {
    show(
      document,
      '<html><body><p>Before</p><x-card><b slot="n">38 killed</b>unslotted</x-card><p>After</p></body></html>',
    );
    const host = document.querySelector('x-card');
    const shadow = host?.attachShadow({ mode: 'open' });
    const inner = document.createElement('div');
    const slot = document.createElement('slot');
    slot.name = 'n';
    const nested = document.createElement('x-inner');
    inner.append('Toll: ', slot, nested);
    shadow?.append(inner);
    const deep = document.createElement('p');
    deep.append('9 injured');
    nested.attachShadow({ mode: 'open' }).append(deep);
    expect(walkPage(document.documentElement).text.split('\n')).toEqual([
      'Before',
      'Toll: 38 killed',
      '9 injured',
      'After',
    ]);
  });

  it('leaves closed shadow roots out', () => {
    show(document, '<html><body><p>Before</p><x-card></x-card></body></html>');
    document.querySelector('x-card')?.attachShadow({ mode: 'closed' }).append('secret');
    expect(walkPage(document.documentElement).text).toBe('Before');
  });

  it('walks a tree of any depth', () => {
    show(document, '<html><body></body></html>');
    let at: Element = document.body;
    for (let depth = 0; depth < 3000; depth += 1) {
      const next = document.createElement('div');
      at.append(next);
      at = next;
    }
    at.append('deep');
    expect(walkPage(document.documentElement).text).toBe('deep');
  });
});
