import { doubledFields } from './doubled-fields';
import { writtenFacts } from './import-labels';
import { isWorking, mayBeMapped, stepOf } from './import-step';

describe('the steps of an import', () => {
  it.each([
    ['uploaded', 'columns'],
    ['mapped', 'columns'],
    ['failed', 'columns'],
    ['checking', 'check'],
    ['checked', 'check'],
    ['importing', 'import'],
    ['imported', 'result'],
  ] as const)('one that is %s is at %s', (status, step) => {
    expect(stepOf(status)).toBe(step);
  });

  it('leave nothing to do while a job is at work', () => {
    expect(isWorking('checking')).toBe(true);
    expect(isWorking('importing')).toBe(true);
    expect(isWorking('checked')).toBe(false);
  });

  it('let columns be changed until the import begins', () => {
    expect(mayBeMapped('checked')).toBe(true);
    expect(mayBeMapped('failed')).toBe(true);
    expect(mayBeMapped('importing')).toBe(false);
    expect(mayBeMapped('imported')).toBe(false);
  });
});

describe('doubledFields', () => {
  it('finds the fields that two columns are read as', () => {
    expect([...doubledFields({ A: 'unit', B: 'rent', C: 'unit', D: '', E: '' })]).toEqual(['unit']);
  });
});

describe('writtenFacts', () => {
  it('names what was written, and leaves out what was not', () => {
    expect(writtenFacts({ properties_created: 0, units_created: 38, leases_updated: 2 })).toEqual([
      { label: 'New units', count: 38 },
      { label: 'Changed leases', count: 2 },
    ]);
    expect(writtenFacts(undefined)).toEqual([]);
  });
});
