import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';

import { GridUnit } from '@api/models';
import { wait } from '@testing/clock';
import { aBareGridUnit, aGridUnit } from '@testing/unit-grid';
import { words } from '@testing/words';
import { Honeycomb } from './honeycomb';
import { UnitGridTable } from './unit-grid-table';

const notice = aGridUnit({
  id: 'unit-2',
  unit_number: 'A-103',
  lease_status: 'notice',
  notice_date: '2026-03-15',
  notice_move_out_date: '2026-04-15',
});
const held = aGridUnit({
  id: 'unit-3',
  unit_number: 'A-104',
  lease_status: 'month_to_month',
  holdover_start_date: '2026-01-01',
});
const empty = aGridUnit({
  id: 'unit-4',
  unit_number: 'A-105',
  status: 'maintenance',
  lease_status: 'vacant',
  actual_move_out_date: '2026-03-01',
});
const unlet = aBareGridUnit({ id: 'unit-5', unit_number: 'A-106', status: 'vacant' });

function show(units: GridUnit[], seesLeases = true) {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const fixture = TestBed.createComponent(Honeycomb);
  fixture.componentRef.setInput('units', units);
  fixture.componentRef.setInput('today', '2026-03-28');
  fixture.componentRef.setInput('seesLeases', seesLeases);
  document.body.append(fixture.nativeElement);
  fixture.detectChanges();
  const element = fixture.nativeElement as HTMLElement;
  const links = () => [...element.querySelectorAll<SVGAElement>('.canvas svg a')];
  const callout = () => words(element.querySelector('app-unit-callout'));
  const press = (key: string) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    document.activeElement!.dispatchEvent(event);
    fixture.detectChanges();
  };
  const point = (index: number) => {
    links()[index].dispatchEvent(new Event('pointerover', { bubbles: true }));
    fixture.detectChanges();
  };
  return { fixture, element, links, callout, press, point };
}

describe('Honeycomb', () => {
  beforeEach(() => {
    globalThis.ResizeObserver = class {
      observe = jest.fn();
      unobserve = jest.fn();
      disconnect = jest.fn();
    };
  });
  afterEach(() => document.body.replaceChildren());

  it('fills each hex by the state of its lease and counts them', () => {
    const { element, links } = show([aGridUnit(), notice, held, empty, unlet]);
    expect(links().map((link) => link.querySelector('path')!.getAttribute('class'))).toEqual([
      'active',
      'notice',
      'month_to_month',
      'vacant',
      'none',
    ]);
    expect(words(element.querySelector('.legend'))).toBe(
      'Active 1 MTM 1 Notice 1 Vacant 1 No lease 1 Under maintenance 1',
    );
    expect(links()[3].querySelector('.mark')).not.toBeNull();
  });

  it('says in words what the colours say, and leads to the unit', () => {
    const { links } = show([aGridUnit(), empty]);
    expect(links().map((link) => link.getAttribute('aria-label'))).toEqual([
      'Unit A-102, North, Active, Maria Gonzalez',
      'Unit A-105, North, Vacant, under maintenance',
    ]);
    expect(links()[0].getAttribute('href')).toBe('/units/unit-1');
  });

  it('tells more of the hex that is pointed at, each state in its way', () => {
    const { point, callout } = show([aGridUnit(), notice, held, empty, unlet]);
    point(0);
    expect(callout()).toBe(
      'Unit A-102 North · Floor 2 Active Tenant Maria Gonzalez Rent $1,850.00 ' +
        'Lease Jul 1, 2025 – Jun 30, 2026 Balance not available yet ' +
        '94 days left 74.2% of the term · ends Jun 30, 2026',
    );
    point(1);
    expect(callout()).toContain('Moving out Apr 15, 2026 18 days left');
    point(2);
    expect(callout()).toContain('Month-to-Month since Jan 1, 2026 86 days on holdover');
    expect(callout()).not.toContain('Lease Jul');
    point(3);
    expect(callout()).toContain('Vacant since Mar 1, 2026 Under maintenance');
    expect(callout()).not.toContain('Maria');
    point(4);
    expect(callout()).toContain('No lease stands for this unit.');
  });

  it('is walked with the arrows: one stop for Tab, and the callout follows', () => {
    const { links, press, callout } = show([aGridUnit(), notice]);
    expect(links().map((link) => link.getAttribute('tabindex'))).toEqual(['0', '-1']);
    links()[0].focus();
    press('ArrowRight');
    expect(document.activeElement).toBe(links()[1]);
    expect(links().map((link) => link.getAttribute('tabindex'))).toEqual(['-1', '0']);
    expect(callout()).toContain('Unit A-103');
    press('Escape');
    expect(callout()).toBe('');
    expect(document.activeElement).toBe(links()[1]);
  });

  it('opens a unit in the app, and leaves a click with a key to the browser', () => {
    const { fixture, links } = show([aGridUnit()]);
    const opened = jest.fn();
    fixture.componentInstance.opened.subscribe(opened);
    const click = (options: MouseEventInit) => {
      const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...options });
      links()[0].querySelector('path')!.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(click({})).toBe(true);
    expect(opened).toHaveBeenCalledTimes(1);
    fixture.nativeElement.addEventListener('click', (event: Event) => {
      expect(event.defaultPrevented).toBe(false);
      event.preventDefault(); // jsdom goes nowhere
    });
    click({ ctrlKey: true });
    expect(opened).toHaveBeenCalledTimes(1);
  });

  it('leaves time to reach the callout before it goes', async () => {
    const { fixture, element, point, callout } = show([aGridUnit()]);
    point(0);
    element.querySelector('.canvas svg')!.dispatchEvent(new Event('pointerleave'));
    element.querySelector('app-unit-callout')!.dispatchEvent(new MouseEvent('mouseenter'));
    await wait(220);
    fixture.detectChanges();
    expect(callout()).not.toBe('');
    element.querySelector('app-unit-callout')!.dispatchEvent(new MouseEvent('mouseleave'));
    await wait(220);
    fixture.detectChanges();
    expect(callout()).toBe('');
  });

  it('shows who may not view leases only whether units are lived in', () => {
    const units = [aBareGridUnit(), aBareGridUnit({ id: 'u2', status: 'vacant' })];
    const { element, links, point, callout } = show(units, false);
    expect(words(element.querySelector('.legend'))).toBe('Occupied 1 Empty 1');
    expect(links()[0].getAttribute('aria-label')).toBe('Unit A-102, North, Occupied');
    point(0);
    expect(callout()).toBe('Unit A-102 North · Floor 2 Occupied');
  });
});

describe('UnitGridTable', () => {
  const rows = (units: GridUnit[], seesLeases = true) => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(UnitGridTable);
    fixture.componentRef.setInput('units', units);
    fixture.componentRef.setInput('seesLeases', seesLeases);
    fixture.detectChanges();
    const element = fixture.nativeElement as HTMLElement;
    return [...element.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => words(cell)),
    );
  };

  it('says the same as the hexes', () => {
    expect(rows([aGridUnit(), notice, held, empty, unlet])).toEqual([
      [
        'A-102',
        'North · Floor 2',
        'Occupied',
        'Active',
        'Maria Gonzalez',
        '$1,850.00',
        'Jun 30, 2026',
      ],
      [
        'A-103',
        'North · Floor 2',
        'Occupied',
        'Notice Given',
        'Maria Gonzalez',
        '$1,850.00',
        'Moving out Apr 15, 2026',
      ],
      [
        'A-104',
        'North · Floor 2',
        'Occupied',
        'Month-to-Month',
        'Maria Gonzalez',
        '$1,850.00',
        'Month-to-Month since Jan 1, 2026',
      ],
      [
        'A-105',
        'North · Floor 2',
        'Under maintenance',
        'Vacant',
        '–',
        '$1,850.00',
        'Vacant since Mar 1, 2026',
      ],
      ['A-106', 'North · Floor 2', 'Vacant', 'No lease', '–', '–', '–'],
    ]);
  });

  it('has no columns of leases for whoever may not view them', () => {
    expect(rows([aBareGridUnit()], false)).toEqual([['A-102', 'North · Floor 2', 'Occupied']]);
  });
});
