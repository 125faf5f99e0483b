import { Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { words } from '@testing/words';
import { LeaseFlags } from './lease-flags';
import { LeaseHexGrid } from './lease-hex-grid';
import { LeaseProgressBar } from './lease-progress-bar';
import { LeaseStatusBadge } from './lease-status-badge';

function show<T>(part: Type<T>, inputs: Record<string, unknown>): HTMLElement {
  const fixture = TestBed.createComponent(part);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  fixture.detectChanges();
  return fixture.nativeElement;
}

describe('LeaseStatusBadge', () => {
  it.each([
    ['active', 'Active'],
    ['month_to_month', 'Month-to-Month'],
    ['notice', 'Notice Given'],
    ['vacant', 'Vacant'],
  ])('says %s as “%s” and wears its colour', (status, label) => {
    const badge = show(LeaseStatusBadge, { status });
    expect(words(badge)).toBe(label);
    expect(badge.className).toBe(status);
  });
});

describe('LeaseFlags', () => {
  const flags = (status: string, daysUntilExpiry: number | null, holdoverDays: number | null) =>
    show(LeaseFlags, { status, daysUntilExpiry, holdoverDays });

  it('warns in amber within 30 days and in red within 7', () => {
    expect(flags('active', 30, null).querySelector('.warning')!.textContent).toBe(
      'Ends in 30 days',
    );
    expect(flags('active', 7, null).querySelector('.critical')!.textContent).toBe('Ends in 7 days');
    expect(words(flags('active', 1, null))).toBe('Ends tomorrow');
    expect(words(flags('active', 0, null))).toBe('Ends today');
  });

  it('asks for a review after more than 90 days of holdover', () => {
    expect(words(flags('month_to_month', -91, 91))).toBe('Review: 91 days held over');
    expect(words(flags('month_to_month', -90, 90))).toBe('');
  });
});

describe('LeaseProgressBar', () => {
  const today = '2026-03-28';
  const times = {
    lease_status: 'active',
    lease_begin_date: '2025-07-01',
    lease_end_date: '2026-06-30',
    holdover_start_date: null,
    notice_date: null,
    notice_move_out_date: null,
    actual_move_out_date: null,
  };
  const bar = (change: object) => show(LeaseProgressBar, { today, lease: { ...times, ...change } });

  it('shows the countdown of a term with its colour', () => {
    const element = bar({});
    expect(words(element)).toBe('94 days left 74.2% of the term · ends Jun 30, 2026');
    expect(element.querySelector('.fill')!.classList).toContain('teal');
    expect(element.querySelector('[role=progressbar]')!.getAttribute('aria-valuenow')).toBe('74.2');
  });

  it('shows month-to-month as a rolling bar without a percentage', () => {
    const element = bar({ lease_status: 'month_to_month', holdover_start_date: '2026-01-01' });
    expect(words(element)).toBe('MTM since Jan 1, 2026 86 days on holdover');
    expect(element.querySelector('.rolling')).not.toBeNull();
    expect(element.querySelector('[role=progressbar]')).toBeNull();
  });

  it('shows a notice in red with the days until the move-out', () => {
    const element = bar({
      lease_status: 'notice',
      notice_date: '2026-03-15',
      notice_move_out_date: '2026-04-15',
    });
    expect(words(element)).toBe('18 days until move-out Moving out Apr 15, 2026');
    expect(element.querySelector('.fill')!.classList).toContain('red');
  });

  it('shows no bar when vacant', () => {
    const element = bar({ lease_status: 'vacant', actual_move_out_date: '2026-03-01' });
    expect(words(element)).toBe('Vacant since Mar 1, 2026');
    expect(element.querySelector('.bar')).toBeNull();
  });
});

describe('LeaseHexGrid', () => {
  const stats = { active: 2841, month_to_month: 1146, notice: 87, vacant: 279 };

  it('draws the split and says it in words', () => {
    const grid = show(LeaseHexGrid, { stats });
    expect(grid.querySelectorAll('polygon')).toHaveLength(98);
    expect(grid.querySelectorAll('polygon.notice')).toHaveLength(2);
    expect(grid.querySelector('svg')!.getAttribute('aria-label')).toBe(
      'Active 65.3%, Month-to-Month 26.3%, Notice Given 2%, Vacant 6.4%',
    );
    expect(words(grid)).toBe('One hex stands for about 44 leases.');
  });

  it('does not speak of leases per hex when there are fewer leases than hexes', () => {
    const grid = show(LeaseHexGrid, {
      stats: { active: 3, month_to_month: 0, notice: 0, vacant: 1 },
    });
    expect(words(grid)).toBe('The comb shows the share of each state.');
  });
});
