import { GridUnit } from '@api/models';

/** Centre to corner of a hex, in pixels; across its flat sides it then measures 26, enough for a finger. */
export const RADIUS = 15;
const WIDTH = Math.sqrt(3) * RADIUS;
const ROW = 1.5 * RADIUS;
const FLOOR_GAP = 6;
const LABEL_WIDTH = 26;
const TITLE_HEIGHT = 28;
const BLOCK_GAP = { least: 12, most: 36 };

/** A hex with its middle. */
export interface Hex {
  readonly unit: GridUnit;
  readonly x: number;
  readonly y: number;
}

export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Where everything stands; `hexes` in the order in which they are read. */
export interface Comb {
  readonly hexes: readonly Hex[];
  readonly buildings: readonly Label[];
  readonly floors: readonly Label[];
  readonly width: number;
  readonly height: number;
}

interface Floor {
  readonly label: string;
  readonly level: number | null;
  readonly units: GridUnit[];
}

interface Building {
  readonly name: string;
  readonly floors: Floor[];
}

/** Houses side by side as far as there is room, each with its highest floor on top. */
export function layOut(units: readonly GridUnit[], width: number): Comb {
  const comb = { hexes: [] as Hex[], buildings: [] as Label[], floors: [] as Label[] };
  const columns = Math.max(1, Math.floor((width - LABEL_WIDTH - WIDTH / 2) / WIDTH));
  const buildings = buildingsOf(units);
  // all as wide as the widest, so that they stand in columns
  const wide = Math.max(0, ...buildings.map((building) => blockWidth(building, columns)));
  const aside = Math.max(1, Math.floor((width + BLOCK_GAP.least) / (wide + BLOCK_GAP.least)));
  const gap = aside > 1 ? (width - aside * wide) / (aside - 1) : 0;
  const step = wide + Math.min(gap, BLOCK_GAP.most);
  let [top, shelf] = [0, 0];
  for (const [index, building] of buildings.entries()) {
    const column = index % aside;
    if (column === 0 && index > 0) {
      top += shelf + BLOCK_GAP.most;
      shelf = 0;
    }
    shelf = Math.max(shelf, place(building, columns, column * step, top, comb));
  }
  return { ...comb, width, height: top + shelf };
}

function place(
  building: Building,
  columns: number,
  left: number,
  top: number,
  comb: { hexes: Hex[]; buildings: Label[]; floors: Label[] },
): number {
  const title = building.name ? TITLE_HEIGHT : 0;
  if (building.name) comb.buildings.push({ text: building.name, x: left, y: top + 14 });
  const indent = labelWidth(building);
  let y = top + title + RADIUS;
  let row = 0;
  for (const { label, units } of building.floors) {
    if (label) comb.floors.push({ text: label, x: left, y });
    for (let start = 0; start < units.length; start += columns) {
      for (const [column, unit] of units.slice(start, start + columns).entries()) {
        const x = left + indent + (column + (row % 2 ? 1 : 0.5)) * WIDTH;
        comb.hexes.push({ unit, x, y });
      }
      row += 1;
      y += ROW;
    }
    y += FLOOR_GAP;
  }
  return y - FLOOR_GAP - ROW + RADIUS - top;
}

function blockWidth(building: Building, columns: number): number {
  const longest = Math.max(...building.floors.map(({ units }) => units.length));
  const hexes = (Math.min(longest, columns) + 0.5) * WIDTH;
  // a title takes about so much for each letter
  return Math.max(labelWidth(building) + hexes, building.name.length * 7.5);
}

function labelWidth(building: Building): number {
  return building.floors.some(({ label }) => label) ? LABEL_WIDTH : 0;
}

function buildingsOf(units: readonly GridUnit[]): Building[] {
  const buildings = new Map<string | null, Building>();
  for (const unit of units) {
    const building = buildings.get(unit.building_id) ?? {
      name: unit.building_name ?? '',
      floors: [],
    };
    buildings.set(unit.building_id, building);
    let floor = building.floors.find(({ level }) => level === unit.floor_level);
    if (!floor) {
      const label = unit.floor_level === null ? '' : String(unit.floor_level);
      floor = { label, level: unit.floor_level, units: [] };
      building.floors.push(floor);
    }
    floor.units.push(unit);
  }
  const found = [...buildings.values()];
  // what stands in no building needs a name only beside those that do
  return found.map(({ name, floors }) => ({
    name: name || (found.length > 1 ? $localize`Not in a building` : ''),
    floors: floors.sort((a, b) => (b.level ?? -Infinity) - (a.level ?? -Infinity)),
  }));
}

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

const DIRECTIONS = new Set<string>([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
]);

export function isDirection(key: string): key is Direction {
  return DIRECTIONS.has(key);
}

/** The hex that a key leads to: left and right in reading order, up and down to the nearest one there. */
export function neighbour(hexes: readonly Hex[], index: number, key: Direction): number {
  const last = hexes.length - 1;
  switch (key) {
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'ArrowLeft':
      return Math.max(0, index - 1);
    case 'ArrowRight':
      return Math.min(last, index + 1);
    default:
      return nearest(hexes, index, key === 'ArrowUp' ? -1 : 1);
  }
}

function nearest(hexes: readonly Hex[], index: number, sign: 1 | -1): number {
  const from = hexes[index];
  let [best, shortest] = [index, Infinity];
  for (const [other, hex] of hexes.entries()) {
    const down = (hex.y - from.y) * sign;
    if (down < 1) continue;
    const aside = Math.abs(hex.x - from.x);
    // the next row first; being aside counts double, so that it stays in its house where it can
    const distance = down + 2 * aside;
    if (distance < shortest) [best, shortest] = [other, distance];
  }
  return best;
}

/** The outline of a hex around 0,0, a little smaller than its place. */
export const OUTLINE = `M${Array.from({ length: 6 }, (_, corner) => {
  const angle = (Math.PI / 180) * (60 * corner - 90);
  const reach = RADIUS - 1.25;
  return `${(reach * Math.cos(angle)).toFixed(2)} ${(reach * Math.sin(angle)).toFixed(2)}`;
}).join('L')}Z`;
