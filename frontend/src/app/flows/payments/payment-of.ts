import { Invoice } from '@api/models';
import { Choice } from '@shared/forms/search-picker';

/** Whose payment it is, when the page that asks knows it. */
export interface PaymentOf {
  readonly tenant?: Choice;
  /** What is paid first. */
  readonly invoice?: Invoice;
}
