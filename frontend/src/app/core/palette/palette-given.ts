import { RecentPage } from './recent-pages';
import { TypedAhead } from './typed-ahead';

/** What the palette begins with. */
export interface PaletteGiven {
  readonly recent: readonly RecentPage[];
  readonly ahead: TypedAhead;
}
