import { BarChart, BarSeriesOption } from 'echarts/charts';
import {
  GridComponent,
  GridComponentOption,
  LegendComponent,
  LegendComponentOption,
  TooltipComponent,
  TooltipComponentOption,
} from 'echarts/components';
import { ComposeOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// no more of the library than what is drawn
use([BarChart, GridComponent, LegendComponent, SVGRenderer, TooltipComponent]);

export type ChartOption = ComposeOption<
  BarSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption
>;

export interface Drawing {
  setOption(option: ChartOption, replace: boolean): void;
  resize(): void;
  dispose(): void;
}

export function startDrawing(host: HTMLElement): Drawing {
  return init(host, null, { renderer: 'svg' });
}
