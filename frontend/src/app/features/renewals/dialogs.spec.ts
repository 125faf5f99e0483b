import { signal } from '@angular/core';
import { ComponentFixture } from '@angular/core/testing';

import { noMoreRequests, request, settle } from '@testing/api';
import { fill, openDialog, submit } from '@testing/dialog';
import { aRenewal, renewalSettings } from '@testing/renewal';
import { words } from '@testing/words';
import { AnswerDialog } from './answer-dialog/answer-dialog';
import { ApproveDialog } from './approve-dialog/approve-dialog';
import { ScanDialog } from './scan-dialog/scan-dialog';
import { SendDialog } from './send-dialog/send-dialog';

const RENEWAL = '/api/v1/renewals/renewal-1/';
const refused = { status: 400, statusText: 'Bad Request' };

async function shown(fixture: ComponentFixture<unknown>): Promise<void> {
  await settle();
  await fixture.whenStable();
  fixture.detectChanges();
}

describe('approving with changes', () => {
  afterEach(noMoreRequests);

  const open = (change = {}) =>
    openDialog(ApproveDialog, { renewal: aRenewal(change), settings: renewalSettings() });

  it('says what would change and how far one may go', async () => {
    const { fixture, element } = await open();
    const text = words(element);
    expect(text).toContain('At most 10% above and 25% below the present rent.');
    expect(text).toContain('1 to 24 months.');
    expect(text).toContain('Present rent $1,850.00 Change +2.0% In a year $444.00');
    fill(fixture, 'Monthly rent', '1803.75');
    expect(words(element)).toContain('Change −2.5% In a year -$555.00');
    fill(fixture, 'Monthly rent', 'much');
    expect(words(element)).toContain('Change – In a year –');
  });

  it('sends rent and term, and shows refusals under their fields', async () => {
    const { fixture, element, closed } = await open();
    fill(fixture, 'Monthly rent', '2500.00');
    fill(fixture, 'Term in months', '18');
    submit(fixture);
    const asked = request('POST', `${RENEWAL}approve/`);
    expect(asked.request.body).toEqual({
      recommended_rent: '2500.00',
      recommended_term_months: 18,
    });
    const detail = 'The rent is between 1,387.50 and 2,035.00.';
    asked.flush({ recommended_rent: [detail] }, refused);
    await shown(fixture);
    expect(words(element)).toContain(detail);
    expect(closed).not.toHaveBeenCalled();
    fill(fixture, 'Monthly rent', '2000.00');
    submit(fixture);
    request('POST', `${RENEWAL}approve/`).flush(aRenewal({ recommended_rent: '2000.00' }));
    await shown(fixture);
    expect(closed).toHaveBeenCalledWith('Maria Gonzalez: $2,000.00 is approved.');
  });

  it('asks the API for no rent that is none', async () => {
    const { fixture } = await open();
    fill(fixture, 'Monthly rent', '-5');
    submit(fixture);
    await shown(fixture);
  });

  it('warns where somebody wrote in the letter', async () => {
    const { element } = await open({ letter_is_edited: true });
    expect(words(element)).toContain('Somebody wrote in the letter: it stays as it is.');
  });
});

describe('sending', () => {
  afterEach(noMoreRequests);

  it('says why it cannot be sent, and sends', async () => {
    const { fixture, element, closed } = await openDialog(SendDialog, aRenewal());
    expect(words(element)).toContain('Monthly rent $1,887.00 Term 12 months From Jul 1, 2026');
    submit(fixture);
    const detail = 'Maria Gonzalez cannot be sent this. No address.';
    request('POST', `${RENEWAL}send/`).flush({ detail }, refused);
    await shown(fixture);
    expect(words(element)).toContain(detail);
    submit(fixture);
    request('POST', `${RENEWAL}send/`).flush(aRenewal({ status: 'sent' }));
    await shown(fixture);
    expect(closed).toHaveBeenCalledWith('The offer is on its way to Maria Gonzalez.');
  });
});

describe('what the tenant answered', () => {
  afterEach(noMoreRequests);

  it('renews the lease', async () => {
    const data = { renewal: aRenewal({ status: 'sent' }), accepts: true };
    const { fixture, element, closed } = await openDialog(AnswerDialog, data);
    expect(words(element)).toContain('Jul 1, 2026 to Jun 30, 2027, at $1,887.00 a month');
    submit(fixture);
    const detail = 'The unit is let to somebody else by then.';
    request('POST', `${RENEWAL}accept/`).flush({ detail }, { status: 409, statusText: '' });
    await shown(fixture);
    expect(words(element)).toContain(detail);
    submit(fixture);
    request('POST', `${RENEWAL}accept/`).flush(aRenewal({ status: 'accepted' }));
    await shown(fixture);
    expect(closed).toHaveBeenCalledWith('The lease is renewed.');
  });

  it('is declined with a reason', async () => {
    const data = { renewal: aRenewal({ status: 'sent' }), accepts: false };
    const { fixture, closed } = await openDialog(AnswerDialog, data);
    fill(fixture, 'Reason', ' A new job. ');
    submit(fixture);
    const asked = request('POST', `${RENEWAL}decline/`);
    expect(asked.request.body).toEqual({ reason: 'A new job.' });
    asked.flush(aRenewal({ status: 'declined' }));
    await shown(fixture);
    expect(closed).toHaveBeenCalledWith('It is written down that the tenant declined.');
  });
});

describe('scanning', () => {
  afterEach(noMoreRequests);

  const JOB = '/api/v1/jobs/j1/?wait=10';
  const job = (change: object) => ({
    id: 'j1',
    kind: 'renewals.scan',
    title: 'Renewal scan',
    status: 'running',
    done: 40,
    total: null,
    message: '',
    result: null,
    created_at: '2026-03-28T12:00:00Z',
    finished_at: null,
    ...change,
  });
  const open = () => openDialog(ScanDialog, signal([{ id: 'property-1', name: 'Harbor View' }]));
  const scan = async (fixture: ComponentFixture<unknown>, end: object) => {
    submit(fixture);
    const asked = request('POST', '/api/v1/renewals/run-scan/');
    asked.flush(job({}), { status: 202, statusText: 'Accepted' });
    await settle();
    await new Promise((done) => setTimeout(done));
    request('GET', JOB).flush(job(end));
    await shown(fixture);
    return asked.request.body as unknown;
  };

  it('follows the job, and says what it found', async () => {
    const { fixture, closed } = await open();
    fill(fixture, 'Property', 'property-1');
    const result = { recommended: 12, expired: 3 };
    const body = await scan(fixture, { status: 'succeeded', result });
    expect(body).toEqual({ property: 'property-1', with_expiring: false });
    expect(closed).toHaveBeenCalledWith('12 leases have a new recommendation. Run out: 3.');
  });

  it('says when there was nothing new', async () => {
    const { fixture, closed } = await open();
    await scan(fixture, { status: 'succeeded', result: { recommended: 0, expired: 0 } });
    expect(closed).toHaveBeenCalledWith(
      'Nothing new: every lease that comes up has its recommendation.',
    );
  });

  it('stays open and says why it failed', async () => {
    const { fixture, element, closed } = await open();
    await scan(fixture, { status: 'failed', message: 'The books have another currency.' });
    expect(words(element)).toContain('The books have another currency.');
    expect(closed).not.toHaveBeenCalled();
  });
});
