import { TestBed } from '@angular/core/testing';

import { words } from '@testing/words';
import { LifecycleBar } from './lifecycle-bar';

describe('LifecycleBar', () => {
  const show = (active: number, month_to_month: number, notice: number, vacant: number) => {
    const fixture = TestBed.createComponent(LifecycleBar);
    fixture.componentRef.setInput('stats', { active, month_to_month, notice, vacant });
    fixture.detectChanges();
    const element = fixture.nativeElement as HTMLElement;
    return { element, parts: [...element.querySelectorAll<HTMLElement>('.bar span')] };
  };

  it('is as long for each state as its share, and says the counts', () => {
    const { element, parts } = show(2841, 1146, 87, 279);
    expect(words(element)).toBe('Active 2,841 MTM 1,146 Notice 87 Vacant 279');
    expect(parts.map((part) => part.style.flexGrow)).toEqual(['2841', '1146', '87', '279']);
  });

  it('has no part for a state without leases, but its count', () => {
    const { element, parts } = show(3, 0, 0, 0);
    expect(parts).toHaveLength(1);
    expect(words(element)).toBe('Active 3 MTM 0 Notice 0 Vacant 0');
  });
});
