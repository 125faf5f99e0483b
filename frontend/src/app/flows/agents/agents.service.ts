import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import {
  AiRun,
  Autonomy,
  Budget,
  Capability,
  Proposal,
  ProposalStatus,
  RunOutcome,
} from '@api/models';
import { AgentsApi } from '@api/services/agents-api';
import { ExportUrls, exportUrls } from '@shared/tables/export-urls';
import { PAGE_SIZE, Slice } from '@shared/tables/slice';

export interface RunFilters {
  readonly capability?: string;
  readonly outcome?: RunOutcome[];
}

/** What the AI is asked for, what it proposes and costs; the only file of this feature that knows the API. */
@Injectable({ providedIn: 'root' })
export class AgentsService {
  private readonly api = inject(AgentsApi);

  capabilities(): Observable<Capability[]> {
    return this.api.agentCapabilitiesOverview();
  }

  /** How far a capability may go from now on. */
  allow(capability: string, autonomy: Autonomy): Observable<Capability> {
    return this.api.agentCapabilitiesAllow({ body: { capability, autonomy } });
  }

  budget(): Observable<Budget> {
    return this.api.agentBudgetShow();
  }

  setLimit(daily_limit: string): Observable<Budget> {
    return this.api.agentBudgetLimit({ body: { daily_limit } });
  }

  proposals(status: ProposalStatus[], page: number): Observable<Slice<Proposal>> {
    return this.api
      .agentProposalsList({ status, page, page_size: PAGE_SIZE })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  approve(id: string): Observable<Proposal> {
    return this.api.agentProposalsApprove({ id, body: {} });
  }

  reject(id: string): Observable<Proposal> {
    return this.api.agentProposalsReject({ id, body: {} });
  }

  undo(id: string): Observable<Proposal> {
    return this.api.agentProposalsUndo({ id });
  }

  runs(filters: RunFilters, page: number): Observable<Slice<AiRun>> {
    return this.api
      .agentRunsList({ ...filters, page, page_size: PAGE_SIZE })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  runUrls(filters: RunFilters): ExportUrls {
    return exportUrls(AgentsApi.AgentRunsListPath, filters);
  }
}
