import { moneyText } from '@shared/money/money';
import { Colors } from './colors';
import { ChartOption } from './engine';

/** Amounts that belong together, each for the label of its place. */
export interface Bars {
  readonly name: string;
  readonly amounts: readonly string[];
  readonly color: keyof Colors;
}

export interface Money {
  readonly currency: string;
  readonly locale: string;
}

const FONT = 'DM Sans Variable, system-ui, sans-serif';

/** Upright bars beside each other, group by group. */
export function groupedBars(
  labels: readonly string[],
  bars: readonly Bars[],
  money: Money,
  colors: Colors,
): ChartOption {
  return {
    ...base(money, colors),
    legend: { top: 0, left: 0, icon: 'roundRect', textStyle: { color: colors.text } },
    grid: { top: 40, right: 8, bottom: 4, left: 4, containLabel: true },
    xAxis: { type: 'category', data: [...labels], ...lines(colors) },
    yAxis: { type: 'value', ...amounts(money, colors) },
    series: bars.map(({ name, amounts: values, color }) => ({
      type: 'bar' as const,
      name,
      data: values.map(Number),
      barMaxWidth: 22,
      barGap: '12%',
      itemStyle: { color: colors[color], borderRadius: [3, 3, 0, 0] },
      emphasis: { disabled: true },
    })),
  };
}

/** Lying bars, one for each label, each in its colour; the first stands on top. */
export function lyingBars(
  rows: readonly { label: string; amount: string; color: keyof Colors }[],
  money: Money,
  colors: Colors,
): ChartOption {
  return {
    ...base(money, colors),
    grid: { top: 4, right: 20, bottom: 4, left: 4, containLabel: true },
    xAxis: { type: 'value', ...amounts(money, colors) },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ label }) => label),
      ...lines(colors),
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 26,
        emphasis: { disabled: true },
        data: rows.map(({ amount, color }) => ({
          value: Number(amount),
          itemStyle: { color: colors[color], borderRadius: [0, 3, 3, 0] },
        })),
      },
    ],
  };
}

function base({ currency, locale }: Money, colors: Colors): ChartOption {
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      backgroundColor: colors.surface,
      borderColor: colors.line,
      textStyle: { color: colors.text },
      valueFormatter: (value) => moneyText(String(value), currency, locale),
    },
  };
}

function lines(colors: Colors) {
  return {
    axisTick: { show: false },
    axisLine: { lineStyle: { color: colors.line } },
    axisLabel: { color: colors.text },
  };
}

function amounts({ currency, locale }: Money, colors: Colors) {
  const short = new Intl.NumberFormat(locale, { style: 'currency', currency, notation: 'compact' });
  return {
    splitNumber: 4,
    splitLine: { lineStyle: { color: colors.line } },
    axisLabel: { color: colors.text, formatter: (value: number) => short.format(value) },
  };
}
