import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { DayPipe } from './day-pipe';
import { MomentPipe } from './moment-pipe';
import { TIME_ZONE } from './time-zone';

describe('date pipes', () => {
  const zone = signal('America/New_York');
  const create = <T>(pipe: new () => T): T => {
    TestBed.configureTestingModule({ providers: [{ provide: TIME_ZONE, useValue: zone }] });
    return TestBed.runInInjectionContext(() => new pipe());
  };

  it('show a day as it is, wherever the reader sits', () => {
    const pipe = create(DayPipe);
    expect(pipe.transform('2026-03-28')).toBe('Mar 28, 2026');
    expect(pipe.transform(null)).toBe('–');
  });

  it("show a moment by the organisation's clock", () => {
    const pipe = create(MomentPipe);
    expect(pipe.transform('2026-03-28T02:00:00Z')).toMatch(/^Mar 27, 2026, 10:00\sPM$/);
    expect(pipe.transform(null)).toBe('–');
  });
});
