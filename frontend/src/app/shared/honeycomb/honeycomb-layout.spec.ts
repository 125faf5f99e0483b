import { aGridUnit } from '@testing/unit-grid';
import { layOut, neighbour } from './honeycomb-layout';

const onFloor = (level: number | null, number: string, building = 'North') =>
  aGridUnit({
    id: number,
    unit_number: number,
    building_id: building || null,
    building_name: building || null,
    floor_level: level,
  });
const units = [
  onFloor(1, '101'),
  onFloor(1, '102'),
  onFloor(1, '103'),
  onFloor(2, '201'),
  onFloor(2, '202'),
  onFloor(1, 'S1', 'South'),
];
const numbers = (comb: ReturnType<typeof layOut>) => comb.hexes.map(({ unit }) => unit.unit_number);

describe('the layout of a honeycomb', () => {
  it('puts the highest floor of each house on top', () => {
    const comb = layOut(units, 900);
    expect(numbers(comb)).toEqual(['201', '202', '101', '102', '103', 'S1']);
    expect(comb.buildings.map(({ text }) => text)).toEqual(['North', 'South']);
    expect(comb.floors.map(({ text }) => text)).toEqual(['2', '1', '1']);
    expect(comb.hexes[0].y).toBeLessThan(comb.hexes[2].y);
  });

  it('stands houses side by side where there is room, and one below the other where there is not', () => {
    const wide = layOut(units, 900);
    const narrow = layOut(units, 150);
    expect(wide.buildings[1].y).toBe(wide.buildings[0].y);
    expect(narrow.buildings[1].y).toBeGreaterThan(narrow.buildings[0].y);
    expect(narrow.height).toBeGreaterThan(wide.height);
  });

  it('keeps within its width, however narrow', () => {
    const floor = Array.from({ length: 60 }, (_, index) => onFloor(1, String(index)));
    for (const width of [120, 343, 1100]) {
      const comb = layOut(floor, width);
      expect(comb.hexes).toHaveLength(60);
      expect(Math.max(...comb.hexes.map(({ x }) => x)) + 13).toBeLessThanOrEqual(width);
      expect(Math.max(...comb.hexes.map(({ y }) => y)) + 15).toBeLessThanOrEqual(comb.height);
    }
  });

  it('names what stands in no building only beside those that do', () => {
    const loose = onFloor(null, 'Lodge', '');
    expect(layOut([loose], 900).buildings).toEqual([]);
    expect(layOut([...units, loose], 900).buildings.map(({ text }) => text)).toEqual([
      'North',
      'South',
      'Not in a building',
    ]);
  });

  it('places a thousand units at once', () => {
    const many = Array.from({ length: 1000 }, (_, index) => onFloor(index % 12, String(index)));
    const before = performance.now();
    layOut(many, 1100);
    expect(performance.now() - before).toBeLessThan(200);
  });
});

describe('the arrow keys', () => {
  const { hexes } = layOut(units, 900);
  const from = (number: string) => hexes.findIndex(({ unit }) => unit.unit_number === number);
  const to = (number: string, key: Parameters<typeof neighbour>[2]) =>
    hexes[neighbour(hexes, from(number), key)].unit.unit_number;

  it('go left and right in reading order, and stop at the ends', () => {
    expect(to('201', 'ArrowRight')).toBe('202');
    expect(to('202', 'ArrowRight')).toBe('101');
    expect(to('201', 'ArrowLeft')).toBe('201');
    expect(to('S1', 'ArrowRight')).toBe('S1');
  });

  it('go up and down to the nearest unit', () => {
    expect(to('202', 'ArrowDown')).toBe('101');
    expect(to('103', 'ArrowUp')).toBe('202');
    expect(to('101', 'ArrowDown')).toBe('101');
  });

  it('go to the first and the last', () => {
    expect(to('102', 'Home')).toBe('201');
    expect(to('102', 'End')).toBe('S1');
  });
});
