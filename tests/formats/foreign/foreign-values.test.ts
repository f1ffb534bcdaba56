import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idFrom, nameId } from '../../../lib/formats/foreign/name-id.ts';
import { textOfHtml } from '../../../lib/formats/foreign/text-of-html.ts';
import { instantOf, addressIn } from '../../../lib/formats/foreign/json-values.ts';

describe('HTML of others', () => {
  it.each([
    ['<p>One</p><p>Two<br>Three</p>', 'One\n\nTwo\nThree'],
    ['a <b>bold</b> word', 'a bold word'],
    ['<img src=x onerror=alert(1)>picture', 'picture'],
    ['<script>steal()</script>after', 'after'],
    ['<script>never closed', ''],
    ['<svg><script>x</script></svg>after', 'after'],
    ['<!-- hidden --><style>p{}</style>shown', 'shown'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    [
      '&amp;lt;b&amp;gt; &eacute; &#8211; &#x2014; &#xD800; &#0;',
      '&lt;b&gt; &eacute; – — &#xD800; &#0;',
    ],
    ['text <a href="javascript:alert(1)', 'text'],
  ])('%s is text', (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  it('has no tag left in it', () => {
    const part = fc.constantFrom('<', '>', '/', 'script', 'p', '<b>', '<!--', '-->', ' ', 'x', '"');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        expect(textOfHtml(parts.join(''))).not.toMatch(/<(?:script|p|b|!--)[^<]*>/i);
      }),
    );
  });
});

describe('values of others', () => {
  it.each([
    ['2025-05-09T11:00:00Z', '2025-05-09T11:00:00.000Z'],
    ['2025-05-09T11:00:00.123456+00:00', '2025-05-09T11:00:00.123Z'],
    ['2020-06-23 20:02', '2020-06-23T20:02:00.000Z'],
    ['2020-06-23T20:02:00+0200', '2020-06-23T18:02:00.000Z'],
    ['2020-06-23', '2020-06-23T00:00:00.000Z'],
    ['2020-02-31x', null],
    ['yesterday', null],
    [20200623, null],
  ])('%s is the moment %s', (written, moment) => {
    expect(instantOf(written)).toBe(moment);
  });

  it.each([
    ['https://a.test/x', 'https://a.test/x'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['//a.test', null],
    [7, null],
  ])('%s is an address or none', (written, address) => {
    expect(addressIn(written)).toBe(address);
  });

  it('gives an id of its own to each name, and the same again', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(nameId(one)).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
        );
        expect(nameId(one) === nameId(other)).toBe(one === other);
      }),
    );
    expect(idFrom('urn:uuid:0F8FAD5B-D9CB-469F-A165-70867728950E')).toBe(
      '0f8fad5b-d9cb-469f-a165-70867728950e',
    );
  });
});
