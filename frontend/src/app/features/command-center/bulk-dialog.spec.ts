import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';

import { TIME_ZONE } from '@shared/dates/time-zone';
import { noMoreRequests, page as listOf, request, settle } from '@testing/api';
import { wait } from '@testing/clock';
import { aBatch, aBatchItem, aPreview } from '@testing/command-center';
import { button, field, fill, openDialog, submit } from '@testing/dialog';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import { BulkDialog, BulkGiven } from './bulk-dialog/bulk-dialog';

const ROOT = '/api/v1/portfolio/command-center/';
const session = aSession({ rights: { command_center: ['view', 'preview', 'create'] } });
const wei = aPreview({ unit_id: 'unit-2', unit_number: '2301A', tenant_name: 'Chen Wei' });
const left = aPreview({
  unit_id: 'unit-3',
  unit_number: '1407D',
  tenant_name: 'James Rivera',
  problem: 'Notice was given.',
  content: '',
});

const open = async (
  change: Partial<BulkGiven> = {},
  units = [aPreview(), wei, left],
  count = 3,
) => {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: TIME_ZONE, useValue: signal('America/New_York').asReadonly() },
    ],
  });
  const given: BulkGiven = {
    action: 'renewal_offer',
    chosen: { unit_ids: ['unit-1', 'unit-2', 'unit-3'] },
    count,
    ...change,
  };
  const dialog = await openDialog(BulkDialog, given, session);
  const asked = request('POST', `${ROOT}preview/`);
  asked.flush({ count, units });
  const shown = async () => {
    await settle();
    await dialog.fixture.whenStable();
    dialog.fixture.detectChanges();
  };
  await shown();
  return { ...dialog, shown, asked };
};
const choose = (root: HTMLElement, label: string) => {
  const labels = [...root.querySelectorAll('label.choice')];
  labels
    .find((each) => words(each) === label)!
    .querySelector('input')!
    .click();
};

describe('the dialog of a bulk action', () => {
  let keys = 0;
  beforeEach(() => {
    keys = 0;
    Object.defineProperty(crypto, 'randomUUID', {
      configurable: true,
      value: () => `key-${++keys}`,
    });
  });
  afterEach(noMoreRequests);

  it('shows who gets what, who is left out and why, and what will happen', async () => {
    const { element, asked, fixture } = await open();
    expect(asked.request.body).toEqual({
      action_type: 'renewal_offer',
      unit_ids: ['unit-1', 'unit-2', 'unit-3'],
      method: 'email',
      suggested_payload: {},
    });
    const text = words(element);
    expect(text).toContain('Bulk action: Offer renewal ( 3 units )');
    expect(text).toContain('1 unit is left out');
    expect(text).toContain('Notice was given. 1407D James Rivera');
    expect(text).toContain('The tenants of 2 units are written to by e-mail. It leaves now.');
    const pane = element.querySelector('app-preview-pane')!;
    expect(words(pane)).toContain('New rent $1,150.00 Market rent $1,175.00 Term 12 months');
    // who is left out has nothing to preview
    expect(words(pane.querySelector('.units'))).toBe('1624B Maria Santos 2301A Chen Wei');
    element.querySelector<HTMLElement>('[aria-label="Next unit"]')!.click();
    fixture.detectChanges();
    expect(words(pane.querySelector('.head'))).toContain('2301A Chen Wei');
  });

  it('sends once, and says what failed and why', async () => {
    const { element, fixture, shown, closed } = await open();
    submit(fixture);
    submit(fixture);
    const asked = request('POST', `${ROOT}actions/`);
    expect(asked.request.body).toEqual({
      action_type: 'renewal_offer',
      unit_ids: ['unit-1', 'unit-2', 'unit-3'],
      method: 'email',
      scheduled_for: null,
      suggested_payload: {},
    });
    expect(asked.request.headers.get('Idempotency-Key')).toBe('key-1');
    asked.flush({ batch_id: 'batch-1', status: 'sent', unit_count: 3, job: null });
    await shown();
    request('GET', `${ROOT}batches/batch-1/`).flush(aBatch());
    await shown();
    request('GET', `${ROOT}batch-items/?batch=batch-1&page=1&page_size=50&status=failed`).flush(
      listOf(aBatchItem()),
    );
    await shown();
    expect(words(element)).toContain('Done for 2 of 3 units.');
    expect(words(element)).toContain('1624B Maria Santos The tenant has no e-mail address.');
    button(element, 'Try those again').click();
    request('POST', `${ROOT}batches/batch-1/retry/`).flush(aBatch({ status: 'pending' }));
    await shown();
    request('GET', `${ROOT}batches/batch-1/`).flush(aBatch({ sent_count: 3, failed_count: 0 }));
    await shown();
    expect(words(element)).toContain('Done for 3 of 3 units.');
    button(element, 'Close').click();
    expect(closed).toHaveBeenCalledWith(true);
  });

  it('schedules by the clock of the organisation, and asks for the time first', async () => {
    const { element, fixture, shown } = await open();
    choose(element, 'Scheduled');
    fixture.detectChanges();
    submit(fixture);
    fill(fixture, 'Date and time', '2026-04-01T09:00');
    await shown();
    expect(words(element)).toContain('It leaves at Apr 1, 2026, 9:00 AM.');
    submit(fixture);
    const asked = request('POST', `${ROOT}actions/`);
    // New York, in summer time
    expect(asked.request.body.scheduled_for).toBe('2026-04-01T13:00:00.000Z');
    asked.flush({ batch_id: 'batch-1', status: 'pending', unit_count: 3, job: null });
    await shown();
    request('GET', `${ROOT}batches/batch-1/`).flush(
      aBatch({ status: 'pending', sent_count: 0, failed_count: 0 }),
    );
    await shown();
    expect(words(element)).toContain('Scheduled for Apr 1, 2026, 9:00 AM.');
  });

  it('is previewed anew by another way, and says when more are meant than are shown', async () => {
    const { element, shown } = await open(
      { chosen: { filters: { risk_level: 'low' } } },
      [wei],
      412,
    );
    expect(words(element)).toContain('The first 1 are shown');
    choose(element, 'By hand');
    await wait(450);
    await shown();
    const asked = request('POST', `${ROOT}preview/`);
    expect(asked.request.body).toEqual({
      action_type: 'renewal_offer',
      filters: { risk_level: 'low' },
      method: 'manual',
      suggested_payload: {},
    });
    asked.flush({ count: 412, units: [wei] });
    await shown();
    expect(words(element)).toContain('The letters of up to 412 units are prepared.');
  });

  it('raises to one rent for all, and says from when it is billed', async () => {
    const { element, fixture, shown } = await open({ action: 'rent_increase_notice' });
    expect(words(element)).toContain('It leaves now. The new rent is billed from the day in each');
    fill(fixture, 'New rent', ' 1180.00 ');
    fill(fixture, 'New rent from', '2026-06-01');
    await wait(450);
    await shown();
    const asked = request('POST', `${ROOT}preview/`);
    const suggested_payload = { rent_amount: '1180.00', effective_date: '2026-06-01' };
    expect(asked.request.body.suggested_payload).toEqual(suggested_payload);
    asked.flush(
      { 'suggested_payload.effective_date': ['Not before 2026-06-15.'] },
      { status: 400, statusText: 'Bad Request' },
    );
    await shown();
    const day = field(element, 'New rent from');
    expect(words(element.querySelector(`#${day.getAttribute('aria-describedby')}`))).toBe(
      'Not before 2026-06-15.',
    );
    fill(fixture, 'New rent from', '2026-07-01');
    await wait(450);
    await shown();
    request('POST', `${ROOT}preview/`).flush({ count: 2, units: [aPreview(), wei] });
    await shown();
    expect(words(element)).toContain(
      'The new rent is billed from Jul 1, 2026 on, the days before by the old one.',
    );
    submit(fixture);
    expect(request('POST', `${ROOT}actions/`).request.body.suggested_payload).toEqual({
      rent_amount: '1180.00',
      effective_date: '2026-07-01',
    });
  });

  it('asks for no way to tell anybody where nobody is told', async () => {
    const { element } = await open({ action: 'listing_prep' }, [aPreview({ content: '' })], 1);
    expect(words(element)).not.toContain('How tenants are told');
    expect(words(element)).not.toContain('Told by');
    expect(words(element)).not.toContain('It leaves now');
  });

  it('cannot be sent when it can be done for none', async () => {
    const other = aPreview({ ...left, unit_id: 'unit-4', unit_number: '1408D', tenant_name: null });
    const { element } = await open({}, [left, other], 2);
    const text = words(element);
    expect(text).toContain('It can be done for none of these units Notice was given. 1407D');
    expect(text).toContain('1407D James Rivera 1408D Union Square Flats');
    // each reason once
    expect(text.split('Notice was given.')).toHaveLength(2);
    expect(button(element, 'Send now').disabled).toBe(true);
  });

  it('says why it was refused, and asks with the same key only where no answer came', async () => {
    const { element, fixture, shown } = await open();
    const press = () => {
      submit(fixture);
      return request('POST', `${ROOT}actions/`);
    };
    press().error(new ProgressEvent('error'));
    await shown();
    const again = press();
    expect(again.request.headers.get('Idempotency-Key')).toBe('key-1');
    again.flush(
      { detail: 'At most 10,000 units at a time.' },
      { status: 400, statusText: 'Bad Request' },
    );
    await shown();
    expect(words(element)).toContain('At most 10,000 units at a time.');
    const last = press();
    expect(last.request.headers.get('Idempotency-Key')).toBe('key-2');
    last.flush({ detail: 'No.' }, { status: 400, statusText: 'Bad Request' });
    await shown();
    expect(button(element, 'Send now')).toBeTruthy();
  });
});
