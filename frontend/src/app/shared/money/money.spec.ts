import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { words } from '@testing/words';
import { Balance } from './balance';
import { CURRENCY } from './currency';
import { Money } from './money';

describe('Money', () => {
  const show = (amount: string | null, currency = 'USD') => {
    TestBed.configureTestingModule({
      providers: [{ provide: CURRENCY, useValue: signal(currency) }],
    });
    const fixture = TestBed.createComponent(Money);
    fixture.componentRef.setInput('amount', amount);
    fixture.detectChanges();
    return fixture.nativeElement.textContent as string;
  };

  it.each([
    ['1234.56', '$1,234.56'],
    ['0.00', '$0.00'],
    ['-87.5', '-$87.50'],
    ['9007199254740993.01', '$9,007,199,254,740,993.01'],
    [null, '–'],
  ])('shows %s as %s', (amount, text) => {
    expect(show(amount)).toBe(text);
  });

  it("uses the organisation's currency", () => {
    expect(show('1850.00', 'EUR')).toBe('€1,850.00');
  });
});

describe('Balance', () => {
  it.each([
    ['1850.00', '$1,850.00 owed'],
    ['-20.00', '$20.00 of credit'],
    ['0.00', 'Nothing owed'],
  ])('says of %s: %s', (amount, text) => {
    const fixture = TestBed.createComponent(Balance);
    fixture.componentRef.setInput('amount', amount);
    fixture.detectChanges();
    expect(words(fixture.nativeElement)).toBe(text);
  });
});
