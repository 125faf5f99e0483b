import { TestBed } from '@angular/core/testing';

import { PRIORITY } from '@api/models/priority-array';
import { WORK_CATEGORY } from '@api/models/work-category-array';
import { WORK_ORDER_STATUS } from '@api/models/work-order-status-array';
import { aWorkOrder } from '@testing/work-order';
import { PriorityTag } from './priority-tag';
import { WorkOrderStatusTag } from './work-order-status-tag';
import { categoryLabel, isOverdue, NEXT_STATUSES } from './work-order-words';

describe('the words of work orders', () => {
  it('has a word for every category, state and priority', () => {
    for (const category of WORK_CATEGORY) expect(categoryLabel(category)).toMatch(/\w/);
    for (const status of WORK_ORDER_STATUS) {
      const fixture = TestBed.createComponent(WorkOrderStatusTag);
      fixture.componentRef.setInput('status', status);
      fixture.detectChanges();
      expect(fixture.nativeElement.textContent).toMatch(/\w/);
    }
    for (const priority of PRIORITY) {
      const fixture = TestBed.createComponent(PriorityTag);
      fixture.componentRef.setInput('priority', priority);
      fixture.detectChanges();
      expect(fixture.nativeElement.textContent).toMatch(/\w/);
    }
  });

  it.each([
    ['open', '2026-03-27', '2026-03-28', true],
    ['on_hold', '2026-03-28', '2026-03-28', false],
    ['completed', '2026-03-27', '2026-03-28', false],
    ['open', null, '2026-03-28', false],
  ] as const)('an order that is %s and due on %s is overdue on %s: %s', (status, due, day, is) => {
    expect(isOverdue(aWorkOrder({ status, due_date: due }), day)).toBe(is);
  });

  it('lets a completed order only be taken up again, and a cancelled one only be opened', () => {
    expect(NEXT_STATUSES.completed).toEqual(['in_progress']);
    expect(NEXT_STATUSES.cancelled).toEqual(['open']);
  });
});
