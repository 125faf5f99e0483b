import { ComponentFixture, TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { of } from 'rxjs';

import { Wording } from '@api/models';
import { Toasts } from '@shared/ui/toasts';
import { noMoreRequests, provideFakeApi, request, settle, signIn } from '@testing/api';
import { aWording, collectionSettings, wordings } from '@testing/collection';
import { button, field, fill, openDialog, submit } from '@testing/dialog';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import routes from './collections.routes';
import { smsLength } from './sms-length';
import { WordingDialog } from './wording-dialog/wording-dialog';
import { variablesOf, withSamples } from './wording-words';

const WORDINGS = '/api/v1/collections/wordings/';
const FRIENDLY = `${WORDINGS}1/friendly/`;
const manager = aSession({ rights: { collection_settings: ['view', 'change'] } });
const viewer = aSession({ rights: { collection_settings: ['view'] } });
const refused = { status: 400, statusText: 'Bad Request' };

let page: RouterTestingHarness;
let said: jest.SpyInstance;
const element = () => page.routeNativeElement!;
const shown = async () => {
  await settle();
  await page.fixture.whenStable();
  page.detectChanges();
};
const start = async (url: string, session = manager) => {
  TestBed.configureTestingModule({
    providers: [
      provideFakeApi(),
      provideRouter([{ path: 'collections', children: routes }], withComponentInputBinding()),
    ],
  });
  said = jest.spyOn(TestBed.inject(Toasts), 'show').mockReturnValue();
  await signIn(session);
  page = await RouterTestingHarness.create(url);
  page.detectChanges();
};
const open = async (rows: Wording[], session = manager) => {
  await start('/collections/wordings', session);
  request('GET', WORDINGS).flush(wordings(...rows));
  await shown();
};
/** Answers the next dialog at once, and gives what it was opened with. */
const answerWith = (answer: unknown) => {
  const dialog = { afterClosed: () => of(answer) } as ReturnType<MatDialog['open']>;
  return jest.spyOn(TestBed.inject(MatDialog), 'open').mockReturnValue(dialog);
};
const opens = async (opened: jest.SpyInstance) => {
  while (!opened.mock.calls.length) await new Promise((done) => setTimeout(done));
  await shown();
  return opened.mock.calls[0][1].data as unknown;
};
const tidy = () => {
  noMoreRequests();
  jest.restoreAllMocks();
};

describe('the page of how reminders are written', () => {
  afterEach(tidy);

  it('has each step in its order with its tones, and marks the own ones', async () => {
    await open([
      aWording(),
      aWording({ tone: 'firm', subject: 'Payment due', is_own: true }),
      aWording({ step: 3, tone: 'firm', subject: 'Formal notice', body: 'Dear you', sms: 'x' }),
    ]);
    const cards = [...element().querySelectorAll('section')].map((card) => words(card));
    expect(cards).toEqual([
      '1. Friendly reminder By SMS; where none can be sent, by e-mail or letter ' +
        'Friendly A reminder about {{ unit }} Hello {{ tenant_name }}, {{ balance }} was due. ' +
        'Change Friendly reminder, Friendly ' +
        'Firm Payment due Yours Hello {{ tenant_name }}, {{ balance }} was due. ' +
        "Back to the product's Friendly reminder, Firm Change Friendly reminder, Firm",
      '3. Formal notice By e-mail and letter Firm Formal notice Dear you Change Formal notice, Firm',
    ]);
  });

  it('opens one to change it, and is read again afterwards', async () => {
    await open([aWording()]);
    const opened = answerWith('It is saved.');
    button(element(), 'Change').click();
    expect(await opens(opened)).toEqual({
      wording: aWording(),
      samples: wordings().variables,
      mayChange: true,
    });
    request('GET', WORDINGS).flush(wordings(aWording({ is_own: true })));
    await shown();
    expect(said).toHaveBeenCalledWith('It is saved.');
    expect(words(element().querySelector('.subject'))).toBe('A reminder about {{ unit }} Yours');
  });

  it("goes back to the product's words once that is confirmed, and keeps the focus in the row", async () => {
    await open([aWording({ is_own: true })]);
    document.body.append(page.fixture.nativeElement as HTMLElement);
    answerWith(true);
    button(element(), "Back to the product's").click();
    await shown();
    request('DELETE', FRIENDLY).flush(null);
    await shown();
    request('GET', WORDINGS).flush(wordings(aWording()));
    await shown();
    expect(words(element().querySelector('.subject'))).toBe('A reminder about {{ unit }}');
    expect(words(document.activeElement)).toBe('Change Friendly reminder, Friendly');
    expect(said).toHaveBeenCalledWith(
      "From the next message on it is written in the product's words.",
    );
  });

  it('deletes nothing that was not confirmed', async () => {
    await open([aWording({ is_own: true })]);
    answerWith(undefined);
    button(element(), "Back to the product's").click();
    await shown();
    expect(said).not.toHaveBeenCalled();
  });

  it('says why it could not go back', async () => {
    await open([aWording({ is_own: true })]);
    answerWith(true);
    button(element(), "Back to the product's").click();
    await shown();
    request('DELETE', FRIENDLY).flush(
      { detail: 'You may not change collection settings.' },
      { status: 403, statusText: 'Forbidden' },
    );
    await shown();
    expect(words(element().querySelector('[role=alert]'))).toBe(
      'You may not change collection settings.',
    );
    expect(words(element().querySelector('.subject'))).toBe('A reminder about {{ unit }} Yours');
  });

  it('is only read by whom it may not be changed', async () => {
    await open([aWording({ is_own: true })], viewer);
    expect([...element().querySelectorAll('button')].map((each) => words(each))).toEqual([
      'Read Friendly reminder, Friendly',
    ]);
    const opened = answerWith(undefined);
    button(element(), 'Read').click();
    expect(await opens(opened)).toMatchObject({ mayChange: false });
  });

  it('says when it may not be seen', async () => {
    await start('/collections/wordings', aSession({ rights: {} }));
    expect(element().querySelector('app-skeleton')).not.toBeNull();
    request('GET', WORDINGS).flush(
      { detail: 'You may not view collection settings.' },
      { status: 403, statusText: 'Forbidden' },
    );
    await shown();
    expect(words(element().querySelector('app-problem-panel'))).toContain('You may not see this');
    expect(element().querySelector('section')).toBeNull();
  });

  it('is found from the settings by whoever may see them', async () => {
    await start('/collections/settings', viewer);
    request('GET', '/api/v1/collections/settings/').flush(collectionSettings());
    await shown();
    expect(button(element(), 'How reminders are written').getAttribute('href')).toBe(
      '/collections/wordings',
    );
    TestBed.resetTestingModule();
    await start('/collections/settings', aSession({ rights: {} }));
    request('GET', '/api/v1/collections/settings/').flush({}, { status: 403, statusText: '' });
    await shown();
    expect(words(element())).not.toContain('How reminders are written');
  });
});

describe('the dialog of a wording', () => {
  afterEach(tidy);

  const openIt = (change: Partial<Wording> = {}, mayChange = true) =>
    openDialog(
      WordingDialog,
      { wording: aWording(change), samples: wordings().variables, mayChange },
      mayChange ? manager : viewer,
    );
  const previews = (root: HTMLElement) =>
    [...root.querySelectorAll('app-message-text')].map((each) => words(each));
  const answered = async (fixture: ComponentFixture<unknown>) => {
    await settle();
    await fixture.whenStable();
    fixture.detectChanges();
  };

  it('shows what the words make while they are typed, and never as HTML', async () => {
    const { fixture, element } = await openIt();
    expect(previews(element)).toEqual([
      'A reminder about 12B Dear Maria Gonzalez, 1,250.00 USD was due. ' +
        'This includes late fees of 50.00 USD. ' +
        'You can see what is owed here: https://example.com/invoice',
      'Hello Maria Gonzalez, 1,250.00 USD was due.',
    ]);
    fill(fixture, 'Subject', '<b>{{unit}}</b> {{ nobody }} {{ constructor }}');
    expect(previews(element)[0]).toMatch(/^<b>12B<\/b> {{ nobody }} {{ constructor }} Dear Maria/);
    expect(element.querySelector('app-message-text b')).toBeNull();
  });

  it('counts a text message as it is typed and as it is sent', async () => {
    const { fixture, element } = await openIt();
    fill(fixture, 'Text message', `{{ balance }}${'x'.repeat(148)}`);
    expect(words(element)).toContain('161 of at most 400 characters.');
    expect(words(element)).toContain('160 characters: one text message.');
    fill(fixture, 'Text message', `{{ balance }}${'x'.repeat(149)}`);
    expect(words(element)).toContain('161 characters: 2 text messages.');
    fill(fixture, 'Text message', `{{ balance }}${'x'.repeat(400)}`);
    submit(fixture);
    await answered(fixture);
    expect(words(element.querySelector('app-field [role=alert]'))).toBe('At most 400 characters.');
  });

  it('sends only what was changed, and shows refusals under their fields', async () => {
    const { fixture, element, closed } = await openIt();
    fill(fixture, 'Text message', 'Please pay');
    submit(fixture);
    const patch = request('PATCH', FRIENDLY);
    expect(patch.request.body).toEqual({ sms: 'Please pay' });
    const fault = 'It has to say what is owed: {{ balance }}.';
    patch.flush({ sms: [fault] }, refused);
    await answered(fixture);
    expect(words(element.querySelector('app-field [role=alert]'))).toBe(fault);
    expect(field(element, 'Text message').getAttribute('aria-invalid')).toBe('true');
    expect(closed).not.toHaveBeenCalled();
    fill(fixture, 'Text message', 'Please pay {{ balance }}');
    submit(fixture);
    request('PATCH', FRIENDLY).flush(wordings());
    await answered(fixture);
    expect(closed).toHaveBeenCalledWith('It is saved: the next message is written like this.');
  });

  it("makes nothing one's own that was not changed", async () => {
    const { fixture, closed } = await openIt();
    submit(fixture);
    await answered(fixture);
    expect(closed).toHaveBeenCalledWith();
  });

  it('puts a variable where the cursor was, and into what is sent', async () => {
    const { fixture, element } = await openIt({ sms: 'Pay {{ balance }} for ' });
    document.body.append(element);
    const sms = field<HTMLTextAreaElement>(element, 'Text message');
    sms.focus();
    sms.setSelectionRange(sms.value.length, sms.value.length);
    const unit = [...element.querySelectorAll('app-variables button')].find((each) =>
      words(each).includes('unit'),
    );
    (unit as HTMLButtonElement).click();
    fixture.detectChanges();
    expect(previews(element)[1]).toBe('Pay 1,250.00 USD for 12B');
    submit(fixture);
    const patch = request('PATCH', FRIENDLY);
    expect(patch.request.body).toEqual({ sms: 'Pay {{ balance }} for {{ unit }}' });
  });

  it('has no text message where a step never is one, and says what a notice has to heed', async () => {
    const { element } = await openIt({
      step: 5,
      tone: 'formal',
      channels: ['letter'],
      instead: [],
    });
    expect(element.querySelectorAll('app-field')).toHaveLength(2);
    expect(previews(element)).toHaveLength(1);
    expect(words(element)).toContain('This step never leaves as a text message.');
    expect(words(element.querySelector('.notice'))).toContain('never leaves by itself');
    expect(words(element)).toContain('what the law of the place asks');
  });

  it('is read without being changed', async () => {
    const { fixture, element, closed } = await openIt({}, false);
    expect(field(element, 'Subject').readOnly).toBe(true);
    expect(field(element, 'Text message').readOnly).toBe(true);
    expect([...element.querySelectorAll('button')].map((each) => words(each))).toEqual(['Close']);
    submit(fixture);
    await answered(fixture);
    expect(closed).not.toHaveBeenCalled();
  });
});

describe('the words of a step', () => {
  const samples = wordings().variables;
  const plan = aWording({ variables: ['unit', 'plan'] });

  it('offer only what has something to say there', () => {
    expect(variablesOf(plan, samples)).toEqual([
      { name: 'unit', meaning: 'The number of the unit' },
      { name: 'plan', meaning: 'The instalments of the plan, with their days' },
    ]);
  });

  it('leave no gap where nothing stands', () => {
    expect(
      withSamples('{{ unit }}: {{ plan }} owed\n\n{{plan}} \n\nBye', aWording(), samples),
    ).toBe('12B: owed\n\nBye');
    expect(withSamples('{{plan}}', plan, samples)).toBe('3 monthly instalments.');
  });
});

describe('the length of a text message', () => {
  it.each([
    ['', 0, 1, false],
    ['x'.repeat(160), 160, 1, false],
    ['x'.repeat(161), 161, 2, false],
    ['x'.repeat(306), 306, 2, false],
    ['x'.repeat(307), 307, 3, false],
    [`${'x'.repeat(159)}€`, 160, 2, false],
    [`${'ñ'.repeat(160)}`, 160, 1, false],
    [`${'x'.repeat(69)}í`, 70, 1, true],
    [`${'x'.repeat(70)}í`, 71, 2, true],
    [`${'x'.repeat(69)}🏠`, 70, 2, true],
  ])('of “%s” is %i characters in %i', (text, characters, messages, isUnusual) => {
    expect(smsLength(text)).toEqual({ characters, messages, isUnusual });
  });
});
