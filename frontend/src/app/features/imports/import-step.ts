import { ImportStatus } from '@api/models';

/** The steps a person takes, in order. */
export const STEPS = ['upload', 'columns', 'check', 'import', 'result'] as const;

export type Step = (typeof STEPS)[number];

/** The step that an import is at. A failed step is taken again from the columns on. */
export function stepOf(status: ImportStatus): Step {
  return byStatus[status];
}

/** Whether a job works on it, so that there is nothing to do but to wait. */
export function isWorking(status: ImportStatus): boolean {
  return status === 'checking' || status === 'importing';
}

/** Whether its columns can still be changed. */
export function mayBeMapped(status: ImportStatus): boolean {
  return ['uploaded', 'mapped', 'checked', 'failed'].includes(status);
}

const byStatus: Record<ImportStatus, Step> = {
  uploaded: 'columns',
  mapped: 'columns',
  failed: 'columns',
  checking: 'check',
  checked: 'check',
  importing: 'import',
  imported: 'result',
};
