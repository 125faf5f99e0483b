import { Statement, StatementLine } from '@api/models';

/** A line of Maria Gonzalez's account: the rent of March. */
export function aStatementLine(change: Partial<StatementLine> = {}): StatementLine {
  return {
    entry_id: 'entry-1',
    charge_id: 'charge-1',
    trans_type: 'charge',
    trans_date: '2026-03-01',
    due_date: '2026-03-05',
    description: 'Rent for March 2026',
    amount: '1850.00',
    open_amount: '850.00',
    balance: '1850.00',
    credit_used: '0.00',
    reference_id: 'invoice-1',
    is_reversed: false,
    ...change,
  };
}

/** Maria Gonzalez paid a part of her rent. */
export function aStatement(change: Partial<Statement> = {}): Statement {
  return {
    tenant_id: 'tenant-1',
    currency: 'USD',
    first_day: null,
    last_day: null,
    opening_balance: '0.00',
    lines: [
      aStatementLine(),
      aStatementLine({
        entry_id: 'entry-2',
        charge_id: null,
        trans_type: 'payment',
        trans_date: '2026-03-03',
        due_date: null,
        description: 'Check 204',
        amount: '-1000.00',
        open_amount: null,
        balance: '850.00',
      }),
    ],
    closing_balance: '850.00',
    balance: '850.00',
    credit: '0.00',
    deposits_held: '1000.00',
    ...change,
  };
}
