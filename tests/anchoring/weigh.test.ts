import { describe, expect, it } from 'vitest';
import { LINES, LOADED, look, OLD, reasonOf, TOLL } from './weighed-page.ts';

function without(...lines: readonly string[]): string {
  return LINES.filter((line) => !lines.includes(line)).join('\n');
}

describe('words that are not found', () => {
  it('are removed where the lines around them stand', () => {
    expect(reasonOf(look(without(TOLL)))).toBe('removed');
  });

  it('are removed where their whole passage went and the rest stands', () => {
    expect(reasonOf(look(without(TOLL, LINES[3] ?? '', LINES[5] ?? '')))).toBe('removed');
  });

  it('are removed where their paragraph was written anew', () => {
    const page = OLD.replace(TOLL, 'Nobody could say for certain who had been inside.');
    expect(reasonOf(look(page))).toBe('removed');
  });

  it('are not loaded where the document holds them in a closed part', () => {
    expect(reasonOf(look(without(TOLL), TOLL, OLD, { ...LOADED, isHidden: true }))).toBe(
      'not loaded',
    );
  });

  it('are not loaded where the page ends before them and there is more of it', () => {
    const page = LINES.slice(0, 3).join('\n');
    expect(reasonOf(look(page, TOLL, OLD, { ...LOADED, hasMore: true }))).toBe('not loaded');
  });

  it('are not readable where a wall stands after the first lines', () => {
    const page = `${LINES.slice(0, 3).join('\n')}\nSubscribe to read on.`;
    expect(reasonOf(look(page))).toBe('not readable');
  });

  it.each([
    ['an error page', 'Something went wrong. Try again in a minute.'],
    ['an empty page', ''],
    ['another article', 'Snow fell on the pass. The ski lifts opened a week early this year.'],
  ])('are not readable on %s', (_what, page) => {
    expect(reasonOf(look(page))).toBe('not readable');
  });

  it('are undecided where most around them was written anew', () => {
    const page = [...LINES.slice(0, 1), 'All of it reads otherwise now.', ...LINES.slice(8)].join(
      '\n',
    );
    expect(['undecided', 'not readable']).toContain(reasonOf(look(page)));
  });

  it('are offered the places that are like them, and hung on none', () => {
    const twin = 'Nineteen people were injured, the ministry says.';
    const { resolution, offered } = look(`${without(TOLL)}\n${twin}`);
    expect(resolution.state).toBe('orphan');
    expect(offered.map(({ text }) => text)).toContain(twin);
  });

  it('are offered nothing where nothing is like them', () => {
    expect(look('Snow fell on the pass.').offered).toEqual([]);
  });
});

describe('a passage that stood twice', () => {
  const SHORT = 'Nineteen died.';
  const FIRST = ['The lower town was flooded first.', SHORT, 'Boats were sent from the lake.'];
  const SECOND = ['The upper town was flooded at noon.', SHORT, 'The school became a shelter.'];
  const REST = ['The railway stopped running on Sunday.', 'Water is handed out at the station.'];
  const TWICE = [...REST, ...FIRST, 'A night passed before help arrived.', ...SECOND].join('\n');

  it('is not hung on the other one when its own went', () => {
    const page = TWICE.replace(`${FIRST.join('\n')}\n`, '');
    const { resolution, offered } = look(page, SHORT, TWICE);
    expect(resolution.state).toBe('orphan');
    expect(offered[0]?.text).toBe(SHORT);
  });

  it('is hung on its own when the other one went', () => {
    const page = TWICE.replace(`${FIRST.join('\n')}\n`, '');
    const { resolution } = look(page, SHORT, TWICE, LOADED, 1);
    expect(resolution).toMatchObject({ state: 'same' });
  });

  it('is hung on the one left though its own surroundings were written anew', () => {
    const page = [
      ...REST,
      'A night passed before help arrived.',
      'Nobody had warned the hill.',
      SHORT,
      'Its people slept in class rooms.',
    ].join('\n');
    const span = { start: page.indexOf(SHORT), end: page.indexOf(SHORT) + SHORT.length };
    expect(look(page, SHORT, TWICE, LOADED, 1).resolution).toMatchObject({ state: 'same', span });
    expect(look(page, SHORT, TWICE, LOADED, 0).resolution.state).toBe('orphan');
  });

  it('is refused where nothing tells which one is left', () => {
    const page = ['All reads otherwise.', SHORT, 'Nothing is as it was.'].join('\n');
    const { resolution } = look(page, SHORT, TWICE, LOADED, 1);
    expect(resolution.state).toBe('orphan');
  });
});

describe('a line that stands in every entry of a list', () => {
  const PRICE = 'Price: 5 crowns.';
  const SHOPS = Array.from(
    { length: 9 },
    (_each, index) => `Shop ${index} sold ${10 + index} books. ${PRICE} Read more. Share this.`,
  );
  const LIST = SHOPS.join('\n');

  it('is not hung on the next entry when its own went', () => {
    const page = SHOPS.filter((_each, index) => index !== 4).join('\n');
    expect(look(page, PRICE, LIST, LOADED, 4).resolution.state).toBe('orphan');
  });

  it('is found in its own entry when another went', () => {
    const page = SHOPS.filter((_each, index) => index !== 2).join('\n');
    const { resolution } = look(page, PRICE, LIST, LOADED, 4);
    expect(resolution).toMatchObject({
      state: 'same',
      span: { start: page.indexOf(PRICE, page.indexOf('Shop 4')) },
    });
  });

  it('is shown as changed when its own was edited, though the others stand', () => {
    const old = 'Nine died in Averin. The road is closed since noon.\nNine died in Averin. The school is open to all.'; // prettier-ignore
    const page = old.replace('Nine', 'Ten');
    expect(look(page, 'Nine died in Averin.', old).resolution).toMatchObject({
      state: 'changed',
      old: 'Nine',
      new: 'Ten',
    });
  });
});

describe('a cell of a table', () => {
  const TABLE = 'Region\nKilled\nInjured\nNorth\n12\n40\nSouth\n31\n7\nEast\n5\n19\nWest\n12\n90';

  it('is changed where its row has another label', () => {
    const named = { state: 'changed', old: 'South', new: 'Harbour' };
    expect(look(TABLE.replace('South', 'Harbour'), '31', TABLE).resolution).toMatchObject(named);
    expect(look(TABLE.replace('South', 'Harbour'), '7', TABLE).resolution).toMatchObject(named);
  });

  it('is never the same where its row exchanged labels with another', () => {
    const page = TABLE.replace('South', 'x').replace('East', 'South').replace('x', 'East');
    for (const cell of ['31', '7', '5', '19']) {
      expect(look(page, cell, TABLE).resolution.state, cell).not.toBe('same');
    }
  });

  it('is the same where its row moved with its label', () => {
    const page = 'Region\nKilled\nInjured\nWest\n12\n90\nSouth\n31\n7\nNorth\n12\n40\nEast\n5\n19';
    expect(reasonOf(look(page, '31', TABLE))).toBe('same');
  });
});

describe('a page of short lines', () => {
  it('is never called unreadable for that', () => {
    const { resolution } = look('Killed\nNorth\n15', '12', 'Killed\nNorth\n12\nSouth\n31');
    expect(resolution).not.toMatchObject({ reason: 'not readable' });
  });
});

describe('words that stand elsewhere too', () => {
  const NOW = TOLL.replace('Nineteen', 'Twenty');
  const QUOTED = `An earlier version of this story said: “${TOLL}” It was corrected at noon.`;
  const EDITED = OLD.replace(TOLL, NOW);
  const twenty = { state: 'changed', old: 'Nineteen', new: 'Twenty' };

  it.each([
    ['a correction above quotes them', `${QUOTED}\n${EDITED}`],
    ['a correction below quotes them', `${EDITED}\n${QUOTED}`],
    ['the newest entry repeats them', `18:50\nWhat we know: ${TOLL}\n${EDITED}`],
    ['they are appended as a line', `${EDITED}\n${TOLL}`],
  ])('are changed where their own place says something else: %s', (_what, page) => {
    const start = page.indexOf(NOW);
    const own = { start, end: start + NOW.length };
    expect(look(page).resolution).toMatchObject({ ...twenty, span: own });
    expect(look(page, 'Nineteen people were').resolution).toMatchObject(twenty);
  });

  it('are changed where the copy stands at their old offset and the page begins with them', () => {
    const first = 'Fire crews saved 61 horses at Kelmar, the owner said. ';
    const old = first + OLD;
    const page = `Correction: we wrote “${first.trim()}”\n${old.replace('61', '67')}`;
    const found = look(page, 'saved 61 horses', old).resolution;
    expect(found).toMatchObject({ state: 'changed', old: '61', new: '67' });
  });

  describe.each([
    ['said', QUOTED],
    ['amended', `This article was amended. It had said "${TOLL}" The figure is being checked.`],
    ['a teaser', `Read more: ${TOLL}`],
    ['in Russian', `В предыдущей версии было сказано: «${TOLL}»`],
  ])('that ended the page, now quoted in a notice there: %s', (_what, notice) => {
    const above = LINES.slice(0, 4).join('\n');

    it('are removed, and so is a phrase of them', () => {
      const old = `${above}\n${TOLL}`;
      const page = `${above}\n${notice}`;
      expect(reasonOf(look(page, TOLL, old))).toBe('removed');
      expect(reasonOf(look(page, 'Nineteen people', old))).toBe('removed');
    });

    it('are the same where they were noted in that notice', () => {
      const old = `${above}\n${notice}`;
      const page = `${above}\nThe road was opened again.\n${notice}`;
      expect(reasonOf(look(page, TOLL, old))).toBe('same');
    });
  });

  it('are changed, not removed, where they only got another lead-in', () => {
    const above = LINES.slice(0, 4).join('\n');
    for (const lead of [
      'Late at night the officials of the town confirmed it:',
      'The Department of Corrections confirmed it.',
      'The mayor had previously said that nobody was inside.',
    ]) {
      const page = `${above}\n${lead} ${TOLL}`;
      expect(['same', 'changed'], lead).toContain(reasonOf(look(page, TOLL, `${above}\n${TOLL}`)));
    }
  });

  it('are the same where their own place keeps them', () => {
    const page = `${QUOTED}\n${OLD}\n${QUOTED}`;
    const start = page.indexOf(TOLL, QUOTED.length);
    expect(look(page).resolution).toMatchObject({ state: 'same', span: { start } });
  });

  it('are the same where they moved and their old place holds something else', () => {
    const page = `${without(TOLL).replace(LINES[2] ?? '', 'Snow fell on the pass.')}\n${TOLL}`;
    expect(look(page).resolution).toMatchObject({ state: 'same', span: { end: page.length } });
  });

  it('are the same in their own paragraph where a caption above it repeats them', () => {
    const page = OLD.replace(TOLL, `${TOLL} Photograph: Ilse Maren\n${TOLL}`);
    const start = page.lastIndexOf(TOLL);
    expect(look(page).resolution).toMatchObject({ state: 'same', span: { start } });
  });

  it.each(['', LINES.at(-1) ?? ''])(
    'are removed where a correction right below their paragraph quotes them: %s',
    (last) => {
      const paragraph = `${LINES[3] ?? ''} ${TOLL}`;
      const old = [...LINES.slice(0, 3), paragraph, last].join('\n').trim();
      const page = `${old.replace(` ${TOLL}`, '')}\nRead more: ${TOLL}`;
      expect(reasonOf(look(page, TOLL, old))).toBe('removed');
    },
  );

  it('are undecided where both places are as good, and both are offered', () => {
    const added = 'Rain is expected in the whole valley by the end of the week. '.repeat(4).trim();
    const page = `${added}\n${OLD.replace(TOLL, `${NOW}\n${TOLL}`)}`;
    const { resolution, offered } = look(page);
    expect(resolution).toMatchObject({ state: 'orphan', reason: 'ambiguous' });
    expect(offered.map(({ text }) => text)).toEqual(expect.arrayContaining([TOLL, NOW]));
  });
});

describe('a sentence that moved and was edited', () => {
  const NOW = TOLL.replace('Nineteen', 'Twenty');
  const MOVED = 'Nineteen people who had worked the late shift were killed, the ministry said.';
  const EDITED = MOVED.replace('Nineteen', 'Twenty');
  const old = OLD.replace(TOLL, MOVED);
  const rest = old.replace(`${MOVED}\n`, '');

  it('is changed right below the line that followed it', () => {
    const page = rest.replace(LINES[5] ?? '', `${LINES[5] ?? ''}\n${EDITED}`);
    const start = page.indexOf(EDITED);
    expect(look(page, MOVED, old).resolution).toMatchObject({ state: 'changed', span: { start } });
  });

  it.each([
    ['on top', `18:50\n${EDITED}\n${rest}`],
    ['at the end', `${rest}\n18:50\n${EDITED}`],
  ])('is removed where an entry that says it of a later hour stands %s', (_where, page) => {
    expect(reasonOf(look(page, MOVED, old))).toBe('removed');
    expect(reasonOf(look(`${NOW}\n${without(TOLL)}`))).toBe('removed');
  });
});

describe('an entry of a live page', () => {
  const OURS = 'At least 31 people were killed in Averin, the mayor said.';
  const EARLIER = 'At least 29 people were killed in Averin, the mayor said.';
  const LIVE = ['15:20', LINES[5], '14:35', OURS, '14:02', LINES[2], '13:10', EARLIER].join('\n');
  const DELETED = LIVE.replace(`14:35\n${OURS}\n`, '');

  it.each([OURS, '31 people', 'At least 31 people were'])(
    'is removed where it was deleted, though others say something alike: %s',
    (quote) => {
      const newer = `18:50\n${OURS.replace('31', '38')}\n`;
      expect(reasonOf(look(DELETED, quote, LIVE))).toBe('removed');
      expect(reasonOf(look(newer + DELETED, quote, LIVE))).toBe('removed');
      expect(look(newer + DELETED, OURS, LIVE).offered).not.toEqual([]);
    },
  );

  it('is changed where it moved with its neighbours', () => {
    const part = [LINES[5], OURS, LINES[2]].join('\n');
    const rest = [...LINES.slice(0, 2), ...LINES.slice(6)].join('\n');
    const page = `${part.replace('31', '38')}\n${rest}`;
    expect(look(page, OURS, `${rest}\n${part}`).resolution).toMatchObject({
      state: 'changed',
      new: 'At least 38',
    });
  });
});

describe('words that are found', () => {
  it('stay found, whatever happened around them', () => {
    const page = `${TOLL}\n${without(TOLL)}`;
    expect(reasonOf(look(page))).toBe('same');
  });
});

describe('a line that was edited and moved below the one that followed it', () => {
  it('is found where that ends the page', () => {
    const last = LINES.at(-1) ?? '';
    const line = 'An inquiry was opened by the prosecutor on Tuesday morning.';
    const now = line.replace('Tuesday', 'Wednesday');
    const old = OLD.replace(`\n${line}`, '').replace(last, `${line}\n${last}`);
    const page = old.replace(`${line}\n${last}`, `${last}\n${now}`);
    expect(look(page, line, old).resolution).toMatchObject({
      state: 'changed',
      span: { start: page.indexOf(now), end: page.length },
    });
  });
});
