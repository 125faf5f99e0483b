import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';

import { Lease } from '@api/models';
import { button } from '@testing/dialog';
import { aLease } from '@testing/lease';
import { words } from '@testing/words';
import { LeaseTable } from './lease-table';

describe('LeaseTable', () => {
  const show = (...leases: Lease[]) => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(LeaseTable);
    fixture.componentRef.setInput('leases', leases);
    fixture.componentRef.setInput('ordering', '-lease_end_date');
    fixture.componentRef.setInput('rights', { change: true, create: true });
    fixture.detectChanges();
    const element = fixture.nativeElement as HTMLElement;
    const cells = [...element.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].slice(0, 5).map((cell) => words(cell)),
    );
    return { fixture, element, cells };
  };

  it('shows a lease of each state as the contract draws it', () => {
    const { cells } = show(
      aLease(),
      aLease({
        id: '2',
        unit_number: 'B-205',
        lease_status: 'month_to_month',
        lease_end_date: '2025-12-31',
        holdover_days: 87,
      }),
      aLease({
        id: '3',
        unit_number: 'C-314',
        lease_status: 'notice',
        notice_move_out_date: '2026-04-15',
      }),
      aLease({ id: '4', unit_number: 'A-401', lease_status: 'vacant' }),
    );
    expect(cells).toEqual([
      ['A-102 Harbor View', 'Maria Gonzalez', 'Active', '$1,850.00', 'Jun 30, 2026'],
      ['B-205 Harbor View', 'Maria Gonzalez', 'Month-to-Month', '$1,850.00', 'Dec 31, 2025'],
      [
        'C-314 Harbor View',
        'Maria Gonzalez',
        'Notice Given',
        '$1,850.00',
        'Moves out Apr 15, 2026',
      ],
      ['A-401 Harbor View', '(empty)', 'Vacant', '$1,850.00', '–'],
    ]);
  });

  it('flags what ends soon', () => {
    expect(show(aLease({ days_until_expiry: 5 })).cells[0][4]).toBe('Jun 30, 2026 Ends in 5 days');
  });

  it('leads to the lease', () => {
    const { element } = show(aLease());
    expect(element.querySelector('tbody a')!.getAttribute('href')).toBe('/lifecycle/lease-1');
  });

  it('says which column it is sorted by', () => {
    const { element } = show(aLease());
    const sorted = [...element.querySelectorAll('th[aria-sort]')].map(
      (heading) => `${words(heading)} ${heading.getAttribute('aria-sort')}`,
    );
    expect(sorted).toEqual(['Rent none', 'End Date , sorted descending descending']);
  });

  it('passes the chosen action on with its lease', () => {
    const lease = aLease();
    const { fixture, element } = show(lease);
    const chosen = jest.fn();
    fixture.componentInstance.chosen.subscribe(chosen);
    const notice = button(element, 'Notice');
    expect(words(notice)).toBe('Notice for unit A-102, Harbor View');
    notice.click();
    expect(chosen).toHaveBeenCalledWith({ action: 'give-notice', lease });
  });
});
