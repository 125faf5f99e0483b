import { aPayment } from '@testing/payment';
import { paymentName } from './payment-words';

describe('paymentName', () => {
  const named = (reference_number: string) =>
    paymentName(aPayment({ method: 'check', reference_number, gateway_name: 'Bank desk' }));

  it('shortens what no list has room for, and nothing that people write', () => {
    expect(named('4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b')).toBe(
      'Check 4a5e1e4b…fdeda33b',
    );
    expect(named('204')).toBe('Check 204');
    expect(named('x'.repeat(24))).toBe(`Check ${'x'.repeat(24)}`);
    expect(named('the second of two for March')).toBe('Check the second of two for March');
    expect(named('')).toBe('Check Bank desk');
  });
});
