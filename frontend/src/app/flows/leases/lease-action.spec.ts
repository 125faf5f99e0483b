import { actionsFor, needsForce } from './lease-action';

const all = { change: true, create: true };

describe('the actions of a lease', () => {
  it.each([
    ['active', ['convert', 'give-notice'], ['mark-vacant']],
    ['month_to_month', ['give-notice'], ['change-rent', 'mark-vacant']],
    ['notice', ['mark-vacant'], []],
    ['vacant', ['new-lease'], []],
  ] as const)('that is %s (N1-15, N1-17)', (status, main, more) => {
    expect(actionsFor(status, all)).toEqual({ main, more });
  });

  it('are only those that the rights allow', () => {
    const none = { main: [], more: [] };
    expect(actionsFor('active', { change: false, create: true })).toEqual(none);
    expect(actionsFor('vacant', { change: true, create: false })).toEqual(none);
  });

  it('need force to mark vacant without a notice', () => {
    expect(needsForce('notice')).toBe(false);
    expect(needsForce('active')).toBe(true);
    expect(needsForce('month_to_month')).toBe(true);
  });
});
