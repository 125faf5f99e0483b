import { inject, Injectable } from '@angular/core';
import { Observable } from 'rxjs';

import { Explanation, PlainWords, Statement } from '@api/models';
import { LedgerApi } from '@api/services/ledger-api';

/** What a tenant owes and how that came about; the only file of this folder that knows the API. */
@Injectable({ providedIn: 'root' })
export class AccountFlowsService {
  private readonly ledger = inject(LedgerApi);

  getAccount(tenant: string): Observable<Statement> {
    return this.ledger.ledgerStatement({ tenant_id: tenant });
  }

  /** Where the browser downloads the account on paper. */
  statementUrl(tenant: string): string {
    return LedgerApi.LedgerStatementPdfPath.replace('{tenant_id}', tenant);
  }

  explain(tenant: string): Observable<Explanation> {
    return this.ledger.ledgerExplanation({ tenant_id: tenant });
  }

  /** The same as one would tell it, by the AI where there is one. */
  inPlainWords(tenant: string): Observable<PlainWords> {
    return this.ledger.ledgerPlainWordsExplain({ tenant_id: tenant });
  }
}
