import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { Title } from '@angular/platform-browser';
import { provideRouter, TitleStrategy, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { of } from 'rxjs';

import { Renewal } from '@api/models';
import { AppTitle } from '@core/navigation/app-title';
import { Toasts } from '@shared/ui/toasts';
import { noMoreRequests, provideFakeApi, request, settle, signIn } from '@testing/api';
import { letTodayBe } from '@testing/clock';
import { button } from '@testing/dialog';
import { aRenewal, renewalSettings } from '@testing/renewal';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import routes from './renewals.routes';

const RENEWAL = '/api/v1/renewals/renewal-1/';
const SETTINGS = '/api/v1/renewals/settings/';
const manager = aSession({
  rights: {
    renewals: ['view', 'create', 'change', 'approve'],
    renewal_settings: ['view', 'change'],
    tenants: ['view'],
    leases: ['view'],
  },
});
const leasing = aSession({ rights: { renewals: ['view', 'change'] } });
const viewer = aSession({ rights: { renewals: ['view'] } });

let page: RouterTestingHarness;
let said: jest.SpyInstance;
const element = () => page.routeNativeElement!;
const shown = async () => {
  await settle();
  await page.fixture.whenStable();
  page.detectChanges();
};
const start = async (url: string, session = manager) => {
  letTodayBe('2026-03-28');
  TestBed.configureTestingModule({
    providers: [
      provideFakeApi(),
      provideRouter([{ path: 'renewals', children: routes }], withComponentInputBinding()),
      { provide: TitleStrategy, useExisting: AppTitle },
    ],
  });
  said = jest.spyOn(TestBed.inject(Toasts), 'show').mockReturnValue();
  await signIn(session);
  page = await RouterTestingHarness.create(url);
  page.detectChanges();
};
const open = async (change: Partial<Renewal> = {}, session = manager) => {
  await start('/renewals/renewal-1', session);
  request('GET', RENEWAL).flush(aRenewal(change));
  if (session === manager) request('GET', SETTINGS).flush(renewalSettings());
  await shown();
};
const actions = () =>
  [...element().querySelectorAll('.page-header .actions button')].map((each) => words(each));
const text = (selector: string) => words(element().querySelector(selector));

const tidy = () => {
  noMoreRequests();
  jest.restoreAllMocks();
};

describe('the page of a renewal', () => {
  afterEach(tidy);

  it('says how likely they leave and why, the factor that counts most first', async () => {
    await open();
    expect(element().querySelector('svg[role=img]')!.getAttribute('aria-label')).toBe(
      'Churn risk 52 of 100, high',
    );
    const factors = [...element().querySelectorAll('app-factors-chart li')].map((e) => words(e));
    expect(factors).toEqual([
      'Late payments 15 of 30 points 3 of 12 charges of the last 12 months were paid late or are overdue.',
      'Rent against the market 12.5 of 25 points The rent is 92.5% of the market rent of $2,000.00 .',
      'Short tenure 9.5 of 15 points The lease began on Jul 1, 2025.',
      'Vacancy of the property 9 of 15 points 4 of 100 homes of the property were vacant.',
      'Repairs 6 of 15 points 4 work orders in the last 12 months.',
    ]);
    expect(TestBed.inject(Title).getTitle()).toBe('Maria Gonzalez, A-102 · Renewal · UnitCycle');
  });

  it('says what rent is recommended, beside which others, and on which data', async () => {
    await open();
    const card = text('app-rent-card');
    expect(card).toContain('$1,887.00 +2.0% · $444.00 a year');
    expect(card).toContain('Now $1,850.00 Market $2,000.00 Recommended $1,887.00');
    expect(card).toContain(
      'Below the market, to keep them. Churn risk: High. The rent is below the market’s. At most 2%',
    );
    expect(card).toContain('Next term 12 months Begins Jul 1, 2026 Ends Jun 30, 2027');
    expect(card).toContain('Of them late or overdue 3');
    expect(card).not.toContain('Agreed on by hand');
  });

  it('says what was recommended where somebody agreed to another rent', async () => {
    await open({ recommended_rent: '1870.00', status: 'approved' });
    expect(text('app-rent-card')).toContain('Agreed on by hand: $1,887.00 was recommended.');
  });

  it.each([
    ['pending', manager, ['Approve with changes', 'Approve']],
    ['approved', manager, ['Change rent or term', 'Send the offer']],
    ['sent', manager, ['The tenant declined', 'The tenant accepted']],
    ['accepted', manager, []],
    ['expired', manager, []],
    ['pending', leasing, []],
    ['approved', leasing, ['Send the offer']],
    ['sent', viewer, []],
  ] as const)('offers what can be done: %s', async (status, session, expected) => {
    await open({ status, answer_by: status === 'sent' ? '2026-04-27' : null }, session);
    expect(actions()).toEqual(expected);
  });

  it('approves, and says why that is refused', async () => {
    await open();
    element().querySelector<HTMLButtonElement>('.actions .button-primary')!.click();
    const detail = 'This renewal is approved already.';
    request('POST', `${RENEWAL}approve/`).flush(
      { detail },
      { status: 400, statusText: 'Bad Request' },
    );
    await shown();
    request('GET', RENEWAL).flush(aRenewal({ status: 'approved' }));
    await shown();
    expect(words(element())).toContain(detail);
    expect(actions()).toContain('Send the offer');
  });

  it('tells what happened, the newest first, and what comes next', async () => {
    await open({
      status: 'sent',
      reviewed_by: 'user:ann@example.com',
      reviewed_at: '2026-03-28T13:00:00Z',
      sent_at: '2026-03-28T14:00:00Z',
      answer_by: '2026-04-27',
    });
    const steps = [...element().querySelectorAll('app-renewal-timeline li')].map((e) => words(e));
    expect(steps).toEqual([
      'The tenant answers Until Apr 27, 2026; then the offer runs out.',
      expect.stringMatching(/^Sent to the tenant Mar 28, 2026/),
      expect.stringMatching(/^Approved at \$1,887\.00 .* · ann@example\.com$/),
      expect.stringMatching(/^Scored, and a rent recommended/),
    ]);
    expect(text('.notice')).toContain('The tenant can answer until Apr 27, 2026.');
  });

  it('says by whom it was answered, and why it was declined', async () => {
    await open({
      status: 'declined',
      answered_by: 'tenant:link',
      answered_at: '2026-04-01T12:00:00Z',
      decline_reason: 'We found a house.',
    });
    const [first] = element().querySelectorAll('app-renewal-timeline li');
    expect(words(first)).toMatch(/^Declined “We found a house\.” .* · The tenant, by the link$/);
  });
});

describe('the letter', () => {
  afterEach(tidy);

  it('is edited until it is sent, and what is refused is said at the field', async () => {
    await open();
    button(element(), 'Edit').click();
    page.detectChanges();
    const area = element().querySelector('textarea')!;
    expect(area.value).toContain('Dear Maria Gonzalez');
    area.value = 'Dear Maria, stay.';
    area.dispatchEvent(new Event('input'));
    element().querySelector('app-letter-card form')!.dispatchEvent(new Event('submit'));
    const patch = request('PATCH', RENEWAL);
    expect(patch.request.body).toEqual({ renewal_letter_text: 'Dear Maria, stay.' });
    patch.flush(
      { renewal_letter_text: ['A letter says something.'] },
      { status: 400, statusText: 'Bad Request' },
    );
    await shown();
    expect(text('app-letter-card form')).toContain('A letter says something.');
    area.dispatchEvent(new Event('input'));
    element().querySelector('app-letter-card form')!.dispatchEvent(new Event('submit'));
    request('PATCH', RENEWAL).flush(aRenewal());
    await shown();
    request('GET', RENEWAL).flush(
      aRenewal({ renewal_letter_text: 'Dear Maria, stay.', letter_is_edited: true }),
    );
    await shown();
    expect(said).toHaveBeenCalledWith('The letter is saved.');
    expect(text('app-letter-card')).toContain('Dear Maria, stay. Somebody wrote in it.');
  });

  it.each([
    [true, 'Worded by a model, with the numbers of the offer'],
    [false, 'By the wording of the settings'],
  ])('says whose words they are', async (letter_by_model, told) => {
    await open({ letter_by_model });
    expect(text('app-letter-card')).toContain(told);
  });

  it('is written anew only after asking, where somebody wrote in it', async () => {
    await open({ letter_is_edited: true });
    const answer = (yes: boolean) =>
      jest
        .spyOn(TestBed.inject(MatDialog), 'open')
        .mockReturnValue({ afterClosed: () => of(yes) } as ReturnType<MatDialog['open']>);
    answer(false);
    button(element(), 'Write anew').click();
    await shown();
    noMoreRequests();
    answer(true);
    button(element(), 'Write anew').click();
    await shown();
    request('POST', `${RENEWAL}generate-letter/`).flush(aRenewal());
    await shown();
    request('GET', RENEWAL).flush(aRenewal());
    expect(said).toHaveBeenCalledWith('The letter is written anew.');
  });

  it('cannot be written in once it is sent, nor by whom it may not', async () => {
    await open({ status: 'sent', answer_by: '2026-04-27' });
    expect(element().querySelector('app-letter-card button')).toBeNull();
    TestBed.resetTestingModule();
    await open({}, viewer);
    expect(element().querySelector('app-letter-card button')).toBeNull();
  });
});

describe('the settings of renewals', () => {
  afterEach(tidy);

  it('are saved', async () => {
    await start('/renewals/settings');
    request('GET', SETTINGS).flush(renewalSettings());
    await shown();
    const days = element().querySelector<HTMLInputElement>('[formControlName=offer_days]')!;
    days.value = '21';
    days.dispatchEvent(new Event('input'));
    element().querySelector('form')!.dispatchEvent(new Event('submit'));
    const patch = request('PATCH', SETTINGS);
    expect(patch.request.body).toEqual({
      most_increase_percent: '10.00',
      most_decrease_percent: '25.00',
      longest_term_months: 24,
      offer_days: 21,
      letter_subject: 'An offer to renew',
      letter_text: 'Dear {{ tenant_name }}',
    });
    patch.flush(renewalSettings({ offer_days: 21 }));
    await shown();
    request('GET', SETTINGS).flush(renewalSettings({ offer_days: 21 }));
    await shown();
    expect(said).toHaveBeenCalledWith('The settings are saved.');
  });

  it('are only read by whom they may not be changed', async () => {
    await start('/renewals/settings', aSession({ rights: { renewal_settings: ['view'] } }));
    request('GET', SETTINGS).flush(renewalSettings());
    await shown();
    expect(element().querySelector('button[type=submit]')).toBeNull();
    expect(element().querySelector<HTMLInputElement>('input')!.disabled).toBe(true);
  });
});
