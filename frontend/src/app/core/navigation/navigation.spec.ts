import { Component, ChangeDetectionStrategy } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { provideRouter, Router, TitleStrategy } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';

import { AppTitle } from './app-title';
import { firstPage, visibleNavigation } from './navigation';
import { PageFocus } from './page-focus';

const may =
  (...allowed: string[]) =>
  (resource: string, action: string) =>
    allowed.includes(`${resource}:${action}`);

describe('the navigation', () => {
  it('has the pages that the rights allow, in their groups', () => {
    const groups = visibleNavigation(may('leases:view', 'jobs:view', 'api_keys:create'));
    expect(groups.map((group) => [group.label, group.items.map((item) => item.path)])).toEqual([
      ['Operations', ['/lifecycle', '/leases']],
      ['Settings', ['/jobs']],
    ]);
  });

  it('has no group without pages', () => {
    expect(visibleNavigation(may('members:view')).map((group) => group.label)).toEqual([
      'Settings',
    ]);
    expect(firstPage(may('members:view'))).toBe('/settings/organization');
    expect(firstPage(may())).toBeNull();
  });
});

@Component({
  selector: 'app-test-page',
  template: '<main><h1 i18n>A page</h1></main>',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class TestPage {}

describe('moving between pages', () => {
  beforeEach(() =>
    TestBed.configureTestingModule({
      providers: [
        provideRouter([
          { path: 'a', title: 'Lease Lifecycle', component: TestPage },
          { path: 'b', component: TestPage },
        ]),
        { provide: TitleStrategy, useExisting: AppTitle },
      ],
    }),
  );

  it('names the page, then the product', async () => {
    const page = await RouterTestingHarness.create('/a');
    expect(TestBed.inject(Title).getTitle()).toBe('Lease Lifecycle · UnitCycle');
    await page.navigateByUrl('/b');
    expect(TestBed.inject(Title).getTitle()).toBe('UnitCycle');
  });

  it('puts the focus on the new heading, but not when only a filter changed', async () => {
    const page = await RouterTestingHarness.create('/a');
    document.body.append(page.fixture.nativeElement);
    const watch = TestBed.inject(PageFocus).watch().subscribe();
    const router = TestBed.inject(Router);

    await router.navigateByUrl('/a?status=notice');
    await new Promise((done) => setTimeout(done));
    expect(document.activeElement).toBe(document.body);

    await router.navigateByUrl('/b');
    page.detectChanges();
    await new Promise((done) => setTimeout(done));
    expect(document.activeElement?.textContent).toBe('A page');
    watch.unsubscribe();
    page.fixture.nativeElement.remove();
  });
});
