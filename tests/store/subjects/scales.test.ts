import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { levelLabel } from '../../../components/wording/level-label.ts';
import { createCardTranslator } from '../../../lib/i18n/card-catalogues.ts';
import type { ScaleId } from '../../../lib/model/ids.ts';
import {
  HOME_SCALES,
  isBuiltInScale,
  JUDGED_KINDS,
  normalOf,
  scalesFor,
  type Scale,
} from '../../../lib/model/scale.ts';
import { BUILT_IN_SCALES, DEFAULT_SCALE } from '../../../lib/store/built-in-scales.ts';
import { saveDraft } from '../../../lib/store/annotations/drafts.ts';
import { saveAnnotation } from '../../../lib/store/annotations/save-annotation.ts';
import {
  deleteScale,
  listScales,
  restoreScale,
  saveScale,
} from '../../../lib/store/subjects/scales.ts';
import { createStory } from '../../../lib/store/subjects/stories.ts';
import { deleteAnnotation } from '../../../lib/store/annotations/trash.ts';
import { finding, stored, testStore, valueOf } from '../records.ts';

const house: Scale = {
  id: 'house' as ScaleId,
  name: 'House',
  offeredFor: ['statement'],
  levels: [
    { id: 'stands', name: 'Stands', weight: 0, normal: 'holds' },
    { id: 'falls', name: 'Falls', weight: 1, normal: 'does not hold' },
  ],
};

describe('the built-in scales', () => {
  it('are told from others by their ids', () => {
    expect(BUILT_IN_SCALES.every(({ id }) => isBuiltInScale(id))).toBe(true);
    expect(isBuiltInScale('own' as ScaleId)).toBe(false);
  });

  it('are in every new library', async () => {
    const ids = valueOf(await listScales(testStore())).map(({ id }) => id);
    expect(ids.sort()).toEqual(BUILT_IN_SCALES.map(({ id }) => id).sort());
  });

  it('have levels whose ids are unique among all, and classes that their place on the ramp says', () => {
    const levels = BUILT_IN_SCALES.flatMap((scale) => scale.levels);
    expect(new Set(levels.map(({ id }) => id)).size).toBe(levels.length);
    for (const { weight, normal } of levels) expect(normal).toBe(normalOf(weight));
  });

  it('open figures on the figure scale and quotations on the quotation scale', () => {
    const first = JUDGED_KINDS.map((kind) => scalesFor(kind, BUILT_IN_SCALES)[0]);
    expect(first.map((scale) => scale?.name)).toEqual(['Truth', 'Figure', 'Quotation', 'Truth']);
    expect(first.map((scale) => scale?.id)).toEqual(JUDGED_KINDS.map((kind) => HOME_SCALES[kind]));
  });

  it('have a text for each level of ours, with the wording exports use', () => {
    const translator = createCardTranslator('en');
    for (const level of BUILT_IN_SCALES.flatMap((scale) => scale.levels))
      expect(levelLabel(level, translator)).toBe(level.name);
  });
});

describe('an own scale', () => {
  it('is stored, changed and deleted while no finding stands on it', async () => {
    const store = testStore();
    valueOf(await saveScale(store, house));
    valueOf(await saveScale(store, { ...house, levels: house.levels.slice(1) }));
    expect(valueOf(await listScales(store)).find(({ id }) => id === house.id)?.levels).toHaveLength(
      1,
    );
    valueOf(await deleteScale(store, house.id));
    expect(valueOf(await listScales(store))).toHaveLength(BUILT_IN_SCALES.length);
  });

  it('comes back from its deletion, to the stories that offered it too', async () => {
    const store = testStore();
    valueOf(await saveScale(store, house));
    const fields = { name: 'The ferry', criteria: '', method: '', sensitive: false };
    const story = valueOf(await createStory(store, fields));
    const offered = (): Promise<readonly string[] | undefined> =>
      store.database.stories.get(story.id).then((row) => row?.scaleIds);
    await store.database.stories.update(story.id, { scaleIds: [house.id] });
    const deleted = valueOf(await deleteScale(store, house.id));
    expect(await offered()).toEqual([]);
    valueOf(await restoreScale(store, deleted));
    expect(await store.database.scales.get(house.id)).toEqual(house);
    expect(await offered()).toEqual([house.id]);
    valueOf(await deleteScale(store, house.id));
    expect(await deleteScale(store, house.id)).toEqual({
      ok: false,
      reason: { code: 'not-found' },
    });
  });

  it.each(['stored', 'typed', 'in the trash', 'taken back'])(
    'keeps the level that a finding stands on: %s',
    async (how) => {
      const store = testStore();
      valueOf(await saveScale(store, house));
      const { id } = await stored(store);
      const patch = { findings: [finding({ scale: house.id, level: 'falls' })] };
      const request = { id, baseRevision: 1, patch };
      if (how === 'typed') valueOf(await saveDraft(store, request));
      else valueOf(await saveAnnotation(store, request));
      if (how === 'in the trash') valueOf(await deleteAnnotation(store, id));
      if (how === 'taken back')
        valueOf(await saveAnnotation(store, { id, baseRevision: 2, patch: { findings: [] } }));
      const used = { ok: false, reason: { code: 'scale-used', annotations: 1 } };
      expect(await deleteScale(store, house.id)).toEqual(used);
      expect(await saveScale(store, { ...house, levels: house.levels.slice(0, 1) })).toEqual(used);
      const renamed = house.levels.map((level) => ({ ...level, name: `${level.name}!` }));
      valueOf(await saveScale(store, { ...house, levels: renamed }));
      valueOf(await saveScale(store, { ...house, levels: renamed.slice(1) }));
    },
  );

  it('cannot take the place of a built-in one', async () => {
    const store = testStore();
    const refused = { ok: false, reason: { code: 'scale-built-in' } };
    expect(await saveScale(store, { ...house, id: DEFAULT_SCALE.id })).toEqual(refused);
    expect(await deleteScale(store, DEFAULT_SCALE.id)).toEqual(refused);
  });
});
