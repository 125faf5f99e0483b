import { noMoreRequests, request, settle } from '@testing/api';
import { field, fill, openDialog, submit } from '@testing/dialog';
import { aLease } from '@testing/lease';
import { anOccupant, aTenant } from '@testing/tenant';
import { words } from '@testing/words';
import { OccupantDialog } from './occupant-dialog/occupant-dialog';
import { TenantDialog } from './tenant-dialog/tenant-dialog';

describe('TenantDialog', () => {
  afterEach(noMoreRequests);

  it('adds a tenant', async () => {
    const { fixture, closed } = await openDialog(TenantDialog, null);
    fill(fixture, 'First name', 'Ada');
    fill(fixture, 'Last name', 'King');
    submit(fixture);
    const post = request('POST', '/api/v1/tenants/people/');
    expect(post.request.body).toEqual({
      first_name: 'Ada',
      last_name: 'King',
      company: '',
      email: '',
      phone: '',
      notes: '',
    });
    post.flush(aTenant({ name: 'Ada King' }));
    await settle();
    expect(closed).toHaveBeenCalledWith(expect.objectContaining({ name: 'Ada King' }));
  });

  it('begins with what is known, and says under the field what the server refuses', async () => {
    const { fixture, element, closed } = await openDialog(TenantDialog, aTenant());
    expect(words(element)).toContain('Edit Maria Gonzalez');
    expect(field(element, 'E-mail').value).toBe('maria@example.com');
    fill(fixture, 'Last name', '');
    submit(fixture);
    request('PATCH', '/api/v1/tenants/people/tenant-1/').flush(
      { last_name: ['A tenant needs a name.'] },
      { status: 400, statusText: '' },
    );
    await settle();
    fixture.detectChanges();
    expect(words(element.querySelector('[role=alert]'))).toBe('A tenant needs a name.');
    expect(closed).not.toHaveBeenCalled();
  });
});

describe('OccupantDialog', () => {
  afterEach(noMoreRequests);

  it('adds somebody under the lease that is chosen', async () => {
    const leases = [aLease(), aLease({ id: 'lease-2', unit_number: 'B-7' })];
    const { fixture, closed } = await openDialog(OccupantDialog, { occupant: null, leases });
    const lease = field<HTMLSelectElement>(fixture.nativeElement, 'Lease');
    lease.value = 'lease-2';
    lease.dispatchEvent(new Event('change'));
    fill(fixture, 'Name', 'Sam');
    submit(fixture);
    const post = request('POST', '/api/v1/tenants/occupants/');
    expect(post.request.body).toEqual({
      lease: 'lease-2',
      name: 'Sam',
      relationship: '',
      is_minor: false,
    });
    post.flush(anOccupant());
    await settle();
    expect(closed).toHaveBeenCalled();
  });

  it('changes somebody, who stays under their lease', async () => {
    const data = { occupant: anOccupant(), leases: [aLease(), aLease({ id: 'lease-2' })] };
    const { fixture, element, closed } = await openDialog(OccupantDialog, data);
    expect(element.querySelector('select')).toBeNull();
    fill(fixture, 'Relationship', 'son');
    submit(fixture);
    const patch = request('PATCH', '/api/v1/tenants/occupants/occupant-1/');
    expect(patch.request.body).toEqual({
      name: 'Sam Gonzalez',
      relationship: 'son',
      is_minor: true,
    });
    patch.flush(anOccupant());
    await settle();
    expect(closed).toHaveBeenCalled();
  });

  it('says what somebody else changed meanwhile, and overwrites nothing unasked', async () => {
    const data = { occupant: anOccupant(), leases: [aLease()] };
    const { fixture, element, closed } = await openDialog(OccupantDialog, data);
    fill(fixture, 'Relationship', 'nephew');
    submit(fixture);
    const address = '/api/v1/tenants/occupants/occupant-1/';
    request('PATCH', address).flush({ detail: 'Changed.' }, { status: 412, statusText: '' });
    await settle();
    request('GET', address).flush(anOccupant({ relationship: 'grandson' }));
    await settle();
    fixture.detectChanges();
    expect(words(element.querySelector('app-stale-changes dl'))).toContain('is now grandson');
    expect(closed).not.toHaveBeenCalled();
  });

  it('wants a name', async () => {
    const data = { occupant: null, leases: [aLease()] };
    const { fixture, element } = await openDialog(OccupantDialog, data);
    submit(fixture);
    await settle();
    fixture.detectChanges();
    expect(words(element.querySelector('[role=alert]'))).toBe('This is needed.');
  });
});
