import { ComponentFixture } from '@angular/core/testing';

import { noMoreRequests, request, settle } from '@testing/api';
import { letTodayBe } from '@testing/clock';
import { aCaseDetail, anAction, aPlan, aStop, collectionSettings } from '@testing/collection';
import { field, fill, openDialog, submit } from '@testing/dialog';
import { words } from '@testing/words';
import { LogDialog } from './log-dialog/log-dialog';
import { PaymentDialog } from './payment-dialog/payment-dialog';
import { PlanDialog } from './plan-dialog/plan-dialog';
import { ReasonDialog } from './reason-dialog/reason-dialog';
import { ScanDialog } from './scan-dialog/scan-dialog';
import { StepDialog } from './step-dialog/step-dialog';
import { StopDialog } from './stop-dialog/stop-dialog';
import { WriteOffDialog } from './write-off-dialog/write-off-dialog';

const CASE = '/api/v1/collections/case-1/';
const refused = { status: 400, statusText: 'Bad Request' };
const conflict = { status: 409, statusText: 'Conflict' };

async function shown(fixture: ComponentFixture<unknown>): Promise<void> {
  await settle();
  await fixture.whenStable();
  fixture.detectChanges();
}

describe('the dialogs of a case', () => {
  beforeEach(() => letTodayBe('2026-03-28'));
  afterEach(() => {
    noMoreRequests();
    jest.restoreAllMocks();
  });

  describe('offering a plan', () => {
    const open = (change = {}, settings: object | undefined = collectionSettings()) =>
      openDialog(PlanDialog, { case: aCaseDetail(change), settings });
    const parts = (element: HTMLElement) =>
      [...element.querySelectorAll('.parts tbody tr')].map((row) => words(row));

    it('shows the instalments while they are chosen, the cents in the last', async () => {
      const { fixture, element } = await open();
      expect(parts(element)).toEqual([
        '1 Apr 4, 2026 $616.66',
        '2 May 4, 2026 $616.66',
        '3 Jun 4, 2026 $616.68',
      ]);
      fill(fixture, 'Instalments', '2');
      fill(fixture, 'The first is due on', '2026-03-31');
      expect(parts(element)).toEqual(['1 Mar 31, 2026 $925.00', '2 Apr 30, 2026 $925.00']);
      fill(fixture, 'Instalments', '0');
      expect(parts(element)).toEqual([]);
    });

    it('offers fewer where a part would be too small', async () => {
      const { element } = await open({ current_balance: '120.00' });
      expect(parts(element)).toHaveLength(2);
    });

    it.each([
      ['Instalments', '7', 'At most 6 monthly instalments are agreed to.'],
      ['The first is due on', '2026-03-27', 'The first instalment cannot be due in the past.'],
      [
        'The first is due on',
        '2026-05-01',
        'The first instalment is due on Apr 27, 2026 at the latest.',
      ],
    ])('says what is not agreed to: %s %s', async (label, value, expected) => {
      const { fixture, element } = await open();
      expect(element.querySelector('.notice.warn')).toBeNull();
      fill(fixture, label, value);
      expect(words(element.querySelector('.notice.warn'))).toBe(expected);
    });

    it('says that a part would be too small', async () => {
      const { fixture, element } = await open({ current_balance: '120.00' });
      fill(fixture, 'Instalments', '3');
      expect(words(element)).toContain('An instalment would be less than $50.00.');
    });

    it('sends what was chosen, and shows refusals under their fields', async () => {
      const { fixture, element, closed } = await open({}, undefined);
      fill(fixture, 'Instalments', '12');
      submit(fixture);
      const asked = request('POST', `${CASE}offer-plan/`);
      expect(asked.request.body).toEqual({ num_installments: 12, start_date: '2026-04-04' });
      const fault = 'Between 1 and 6 monthly instalments.';
      asked.flush({ num_installments: [fault] }, refused);
      await shown(fixture);
      expect(words(element)).toContain(fault);
      expect(closed).not.toHaveBeenCalled();
      fill(fixture, 'Instalments', '6');
      submit(fixture);
      request('POST', `${CASE}offer-plan/`).flush(aCaseDetail({ payment_plan: aPlan() }));
      await shown(fixture);
      expect(closed).toHaveBeenCalledWith('The plan is offered to Lisa Park.');
    });
  });

  describe('recording a payment', () => {
    it('begins with all that is overdue, and says what is left', async () => {
      const { fixture, element, closed } = await openDialog(PaymentDialog, aCaseDetail());
      expect(field(element, 'Amount').value).toBe('1850.00');
      fill(fixture, 'Amount', '1000.50');
      expect(words(element)).toContain('Overdue afterwards $849.50');
      submit(fixture);
      const asked = request('POST', `${CASE}record-payment/`);
      expect(asked.request.body).toEqual({
        amount: '1000.50',
        method: 'check',
        received_on: '2026-03-28',
        reference_number: '',
        notes: '',
      });
      asked.flush(aCaseDetail({ current_balance: '849.50' }));
      await shown(fixture);
      expect(closed).toHaveBeenCalledWith('The payment of Lisa Park is recorded.');
    });

    it('begins with the next instalment of a plan, and says when all is paid', async () => {
      const data = aCaseDetail({
        status: 'payment_plan',
        payment_plan: aPlan({ status: 'active' }),
      });
      const { fixture, element, closed } = await openDialog(PaymentDialog, data);
      expect(field(element, 'Amount').value).toBe('616.66');
      submit(fixture);
      request('POST', `${CASE}record-payment/`).flush(aCaseDetail({ status: 'paid' }));
      await shown(fixture);
      expect(closed).toHaveBeenCalledWith(
        'Lisa Park has paid all that was overdue: the case is closed.',
      );
    });

    it('takes no amount that is none', async () => {
      const { fixture, element } = await openDialog(PaymentDialog, aCaseDetail());
      fill(fixture, 'Amount', '-5');
      expect(words(element)).toContain('Overdue afterwards –');
      submit(fixture);
      await shown(fixture);
    });
  });

  describe('taking a step', () => {
    const preview = { subject: 'Formal notice', text: 'Dear Lisa Park' };

    it('shows what goes out, and says why it cannot', async () => {
      const data = { case: aCaseDetail(), preview, isNotice: false };
      const { fixture, element, closed } = await openDialog(StepDialog, data);
      expect(words(element)).toContain('Step Formal notice By E-mail, Letter Tone Firm');
      expect(words(element)).toContain('Dear Lisa Park');
      submit(fixture);
      const detail = 'A step was taken today: there is one a day.';
      request('POST', `${CASE}send-reminder/`).flush({ detail }, conflict);
      await shown(fixture);
      expect(words(element)).toContain(detail);
      submit(fixture);
      request('POST', `${CASE}send-reminder/`).flush(aCaseDetail());
      await shown(fixture);
      expect(closed).toHaveBeenCalledWith('Formal notice is on its way to Lisa Park.');
    });

    it('drafts the final notice before its turn', async () => {
      const data = { case: aCaseDetail(), preview: null, isNotice: true };
      const { fixture, element, closed } = await openDialog(StepDialog, data);
      expect(words(element)).toContain('Nothing is sent yet');
      submit(fixture);
      request('POST', `${CASE}escalate/`).flush(
        aCaseDetail({ actions: [anAction({ step: 5, state: 'draft' })] }),
      );
      await shown(fixture);
      expect(closed).toHaveBeenCalledWith('Final notice is drafted and waits for a decision.');
    });
  });

  describe('what is decided about a case', () => {
    it('is stopped with a reason and a last day', async () => {
      const { fixture, closed } = await openDialog(StopDialog, aCaseDetail());
      fill(fixture, 'Why', 'bankruptcy');
      fill(fixture, 'Note', 'Filed on Monday.');
      submit(fixture);
      const asked = request('POST', `${CASE}stop/`);
      expect(asked.request.body).toEqual({
        kind: 'bankruptcy',
        note: 'Filed on Monday.',
        until: null,
      });
      asked.flush(aCaseDetail({ stops: [aStop()] }));
      await shown(fixture);
      expect(closed).toHaveBeenCalledWith('Reminders to Lisa Park are stopped.');
    });

    it('is written off after saying what happens in the books', async () => {
      const { fixture, element, closed } = await openDialog(WriteOffDialog, aCaseDetail());
      expect(words(element)).toContain(
        'In the books: $1,850.00 leaves what the tenant owes and becomes bad debt',
      );
      submit(fixture);
      const asked = request('PATCH', CASE);
      expect(asked.request.body).toEqual({ status: 'written_off' });
      asked.flush(
        { detail: 'Writing off needs the right to approve.' },
        { status: 403, statusText: '' },
      );
      await shown(fixture);
      expect(closed).not.toHaveBeenCalled();
      submit(fixture);
      request('PATCH', CASE).flush(aCaseDetail({ status: 'written_off' }));
      await shown(fixture);
      expect(closed).toHaveBeenCalledWith('The debt of Lisa Park is written off.');
    });

    it('is written down: a call or a note', async () => {
      const { fixture, closed } = await openDialog(LogDialog, aCaseDetail());
      submit(fixture);
      fill(fixture, 'What was said', 'Pays on Friday.');
      submit(fixture);
      const asked = request('POST', `${CASE}log-action/`);
      expect(asked.request.body).toEqual({ action_type: 'call', message_text: 'Pays on Friday.' });
      asked.flush(aCaseDetail());
      await shown(fixture);
      expect(closed).toHaveBeenCalledWith('It is written down.');
    });

    it.each([
      ['accept', 'accept-plan/', null],
      ['decline', 'withdraw-plan/', { because: 'Too much.' }],
      ['end_plan', 'withdraw-plan/', { because: 'Too much.' }],
      ['discard', 'discard/', { because: 'Too much.' }],
      ['lift', 'lift-stop/', { stop: 'stop-1', because: 'Too much.' }],
    ] as const)('is asked about: %s', async (what, path, body) => {
      const data = { what, case: aCaseDetail(), stop: aStop() };
      const { fixture, closed } = await openDialog(ReasonDialog, data);
      if (body) fill(fixture, 'Reason', ' Too much. ');
      submit(fixture);
      const asked = request('POST', `${CASE}${path}`);
      expect(asked.request.body ?? null).toEqual(body);
      asked.flush(aCaseDetail());
      await shown(fixture);
      expect(closed).toHaveBeenCalledWith(expect.stringMatching(/./));
    });
  });

  describe('scanning', () => {
    const JOB = '/api/v1/jobs/j1/?wait=10';
    const job = (change: object) => ({
      id: 'j1',
      kind: 'collections.scan',
      title: 'Collections scan',
      status: 'running',
      done: 0,
      total: null,
      message: '',
      result: null,
      created_at: '2026-03-28T12:00:00Z',
      finished_at: null,
      ...change,
    });
    const scan = async (end: object) => {
      const opened = await openDialog(ScanDialog, null);
      submit(opened.fixture);
      request('POST', '/api/v1/collections/run-scan/').flush(job({}), {
        status: 202,
        statusText: 'Accepted',
      });
      await settle();
      await new Promise((done) => setTimeout(done));
      request('GET', JOB).flush(job(end));
      await shown(opened.fixture);
      return opened;
    };

    it('says what came of it', async () => {
      const result = { created: 3, refreshed: 12, closed: 2 };
      const { closed } = await scan({ status: 'succeeded', result });
      expect(closed).toHaveBeenCalledWith('New cases: 3. Changed: 12. Paid: 2.');
    });

    it('says that it did not finish', async () => {
      const { closed, element } = await scan({ status: 'failed' });
      expect(closed).not.toHaveBeenCalled();
      expect(words(element)).toContain('The scan did not finish. Scan again.');
    });
  });
});
