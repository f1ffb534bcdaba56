import * as v from 'valibot';
import { CLAIM_KINDS, DENSITIES, type ClaimKind, type Density } from '../model/claim.ts';
import { JUDGED_KINDS, type HomeScales } from '../model/scale.ts';
import { CHECK_PLACES, type CheckPlace } from '../model/check-place.ts';
import type { DrawerSize } from '../model/drawer-size.ts';
import { DEFAULT_DRAWER_SIZE } from '../model/drawer-size.ts';
import { drawerSizeSchema } from '../model/schemas/schema-parts.ts';
import type { MarkColours } from '../model/mark-colours.ts';
import type { ScaleId, StoryId, SubjectId } from '../model/ids.ts';

/** What the person chose. */
export interface Settings {
  /** How much of a page is marked. */
  readonly density: Density;
  /**
   * Sites, named as by `siteOf`, that are never read: neither when the popup is opened nor
   * automatically.
   */
  readonly switchedOffSites: readonly string[];
  /** Nothing is put into any page: claims are shown only in the extension's own views. */
  readonly unpaintedEverywhere: boolean;
  /** Sites, named as by `siteOf`, into whose pages nothing is put. */
  readonly unpaintedSites: readonly string[];
  /** BCP 47; null follows the browser. */
  readonly lang: string | null;
  /** The person named in revisions and exports; may be empty. */
  readonly name: string;
  /** ISO 8601 UTC; null if no backup was made yet. */
  readonly lastBackupAt: string | null;
  readonly welcomeSeen: boolean;
  /** Kinds that are not marked, unless a claim is of another kind too. */
  readonly hiddenKinds: readonly ClaimKind[];
  /** The colours of marks in pages; null means `DEFAULT_MARK_COLOURS`. */
  readonly markColours: MarkColours | null;
  /** All of a claim's words are underlined in pages, not only what can be checked. */
  readonly wholeSentences: boolean;
  /** All marks have the same underline, which then does not tell what was decided. */
  readonly plainUnderlines: boolean;
  /** Where a click on a mark opens the check; in Firefox always the drawer. */
  readonly checkPlace: CheckPlace;
  /** How large the drawer in pages is. */
  readonly drawerSize: DrawerSize;
  /** The publisher named in exports; may be empty. */
  readonly organisation: string;
  /** After how many days without a backup the library reminds the person; null for never. */
  readonly backupReminderDays: number | null;
  /** The initial scales of findings, by what these judge. */
  readonly homeScales: HomeScales;
  /** The story being worked on: new annotations are filed under it. */
  readonly currentStoryId: StoryId | null;
  /** The subject to which a figure was last logged; it is offered first. */
  readonly lastSubjectId: SubjectId | null;
}

/** The settings of a new profile. */
export const DEFAULT_SETTINGS: Settings = {
  density: 'important',
  switchedOffSites: [],
  unpaintedEverywhere: false,
  unpaintedSites: [],
  lang: null,
  name: '',
  lastBackupAt: null,
  welcomeSeen: false,
  hiddenKinds: [],
  markColours: null,
  wholeSentences: false,
  plainUnderlines: false,
  checkPlace: 'panel',
  drawerSize: DEFAULT_DRAWER_SIZE,
  organisation: '',
  backupReminderDays: 7,
  homeScales: {},
  currentStoryId: null,
  lastSubjectId: null,
};

/** An id in the form that the store makes. */
function storedId<Id extends string>(): v.GenericSchema<unknown, Id> {
  return v.custom<Id>((value) => typeof value === 'string' && value.length <= 100);
}

const colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/));

type Shapes = { readonly [Name in keyof Settings]: v.GenericSchema<unknown, Settings[Name]> };

const SHAPES: Shapes = {
  density: v.picklist(DENSITIES),
  switchedOffSites: v.array(v.string()),
  unpaintedEverywhere: v.boolean(),
  unpaintedSites: v.array(v.string()),
  lang: v.nullable(v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/))),
  name: v.string(),
  lastBackupAt: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
  welcomeSeen: v.boolean(),
  hiddenKinds: v.array(v.picklist(CLAIM_KINDS)),
  markColours: v.nullable(
    v.object({ people: colour, quantities: colour, 'time-and-rank': colour, words: colour }),
  ),
  wholeSentences: v.boolean(),
  plainUnderlines: v.boolean(),
  checkPlace: v.picklist(CHECK_PLACES),
  drawerSize: drawerSizeSchema,
  organisation: v.string(),
  backupReminderDays: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  homeScales: v.record(v.picklist(JUDGED_KINDS), storedId<ScaleId>()),
  currentStoryId: v.nullable(storedId<StoryId>()),
  lastSubjectId: v.nullable(storedId<SubjectId>()),
};

/** The names of all settings. */
export const SETTING_NAMES = Object.keys(DEFAULT_SETTINGS) as readonly (keyof Settings)[];

/** Whether a stored value is valid for this setting. */
export function isValid(name: keyof Settings, value: unknown): boolean {
  return v.safeParse(SHAPES[name], value).success;
}

/** Settings from stored values by name; what is missing or invalid gets its default. */
export function readSettings(stored: Readonly<Record<string, unknown>>): Settings {
  const fitting = SETTING_NAMES.filter((name) => isValid(name, stored[name]));
  return {
    ...DEFAULT_SETTINGS,
    ...Object.fromEntries(fitting.map((name) => [name, stored[name]])),
  };
}

/** Whether marks and cards may be put into pages of a site (named as by `siteOf`). */
export function mayPaint(settings: Settings, site: string): boolean {
  return !settings.unpaintedEverywhere && !settings.unpaintedSites.includes(site);
}
