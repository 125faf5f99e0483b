import { SessionService } from '@core/session/session.service';

/** Lets it be this day where the organisation is, until jest.restoreAllMocks(). */
export function letTodayBe(day: string): void {
  jest.spyOn(SessionService.prototype, 'today').mockReturnValue(day);
}

export function wait(milliseconds = 0): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
