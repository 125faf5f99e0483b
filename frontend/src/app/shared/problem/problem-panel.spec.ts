import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';

import { Problem } from './problem';
import { ProblemPanel } from './problem-panel';

describe('ProblemPanel', () => {
  const show = (problem: Partial<Problem>, back = '') => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(ProblemPanel);
    fixture.componentRef.setInput('problem', {
      status: 500,
      detail: 'Broken.',
      fields: {},
      ...problem,
    });
    fixture.componentRef.setInput('back', back);
    fixture.detectChanges();
    return { fixture, element: fixture.nativeElement as HTMLElement };
  };

  it('offers to try again what may work the next time', () => {
    const { fixture, element } = show({ status: 503 });
    const retried = jest.fn();
    fixture.componentInstance.retry.subscribe(retried);

    expect(element.textContent).toContain('Broken.');
    element.querySelector('button')!.click();
    expect(retried).toHaveBeenCalledTimes(1);
  });

  it('says that a missing thing may be somebody else’s, and leads back', () => {
    const { element } = show({ status: 404 }, '/lifecycle');
    expect(element.querySelector('h2')!.textContent).toBe('Not found, or not yours');
    expect(element.querySelector('a')!.getAttribute('href')).toBe('/lifecycle');
    expect(element.querySelector('button')).toBeNull();
  });

  it('does not offer to try again what the role forbids', () => {
    const { element } = show({ status: 403 });
    expect(element.querySelector('h2')!.textContent).toBe('You may not see this');
    expect(element.querySelector('button')).toBeNull();
  });
});
