import { BitcoinPayment, BitcoinPaymentDetail, BitcoinTransfer, BitcoinWallet } from '@api/models';

/** A watched wallet with half a bitcoin. */
export function aWallet(change: Partial<BitcoinWallet> = {}): BitcoinWallet {
  return {
    id: 'wallet-1',
    gateway_config: 'gateway-2',
    gateway_name: 'Coins',
    network: 'bitcoin',
    derivation_path: "m/84'/0'/0'",
    first_address: 'bc1qfirst',
    next_index: 3,
    confirmed_satoshis: 50_000_000,
    unconfirmed_satoshis: 1000,
    reserved_satoshis: 10_000_000,
    balance_btc: '0.50000000',
    balance: '32500.00',
    rate: '65000.00',
    open_payments: 1,
    late_payments: 2,
    coins_read_at: '2026-03-04T12:00:00Z',
    created_at: '2026-03-01T12:00:00Z',
    ...change,
  };
}

/** Maria Gonzalez is about to pay $650.00. */
export function aBitcoinPayment(change: Partial<BitcoinPayment> = {}): BitcoinPayment {
  return {
    id: 'bitcoin-1',
    tenant: 'tenant-1',
    tenant_name: 'Maria Gonzalez',
    invoice: 'invoice-1',
    invoice_number: 'INV-000001',
    wallet: 'wallet-1',
    btc_address: 'bc1qpayme',
    derivation_index: 2,
    status: 'pending',
    amount: '650.00',
    currency: 'USD',
    rate: '65000.00',
    expected_satoshis: 1_000_000,
    expected_btc: '0.01000000',
    seen_satoshis: 0,
    received_satoshis: 0,
    credited_amount: '0.00',
    late_satoshis: 0,
    late_amount: '0.00',
    confirmations: 0,
    txid: '',
    expires_at: '2100-01-01T00:00:00Z',
    confirmed_at: null,
    closed_at: null,
    review_reason: '',
    created_at: '2026-03-04T12:00:00Z',
    ...change,
  };
}

/** With what its payer needs. */
export function aBitcoinRequest(change: Partial<BitcoinPaymentDetail> = {}): BitcoinPaymentDetail {
  return {
    ...aBitcoinPayment(),
    uri: 'bitcoin:bc1qpayme?amount=0.01',
    qr_svg: '',
    credits: [],
    ...change,
  };
}

/** Noah Feldman wants a tenth of a bitcoin to go to the safe. */
export function aTransfer(change: Partial<BitcoinTransfer> = {}): BitcoinTransfer {
  return {
    id: 'transfer-1',
    wallet: 'wallet-1',
    status: 'requested',
    destination: 'bc1qsafe',
    satoshis: 10_000_000,
    btc: '0.10000000',
    fee_rate: 5,
    fee_satoshis: null,
    change_satoshis: null,
    notes: '',
    requested_by: 'noah',
    requested_by_name: 'Noah Feldman',
    approved_by: null,
    approved_by_name: null,
    unsigned_txid: '',
    txid: '',
    approved_at: null,
    exported_at: null,
    closed_at: null,
    created_at: '2026-03-04T12:00:00Z',
    ...change,
  };
}
