/** How large a person made the drawer in pages, in CSS pixels. */
export interface DrawerSize {
  /** Where it stands at the window's right or left edge. */
  readonly width: number;
  /** Where it is a sheet along the window's lower or upper edge. */
  readonly height: number;
}

export const DEFAULT_DRAWER_SIZE: DrawerSize = { width: 380, height: 400 };

/** What any stored or sent size has to be within, in whole pixels. */
export const DRAWER_BOUNDS = { least: 40, most: 1200 } as const;
