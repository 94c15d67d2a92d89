import { describe, expect, it } from 'vitest';
import { Chart } from '../../../components/chart/chart.tsx';
import { layOutChart } from '../../../components/chart/geometry.ts';
import type { Chart as ChartData } from '../../../lib/core/checks/finding.ts';
import { close, differs, rate, slip } from './example-findings.ts';
import { button, one, show } from './render.tsx';

const chartOf = (chart: ChartData | null): ChartData => {
  if (!chart) throw new Error('this finding has no chart');
  return chart;
};
const series = (values: number[]): ChartData => ({
  title: 'T',
  unit: 'people',
  points: values.map((value, i) => ({
    period: `${2000 + i}`,
    label: `${2000 + i}`,
    value,
    used: i === 1,
    later: false,
  })),
  stated: null,
});

describe('layout', () => {
  it('draws bars up to twelve points, a line beyond', () => {
    expect(layOutChart(series(Array(12).fill(3)), 328).bars).toBe(true);
    expect(layOutChart(series(Array(13).fill(3)), 328).bars).toBe(false);
  });

  it('shades each run of used points, and nothing where all are used', () => {
    expect(layOutChart(chartOf(differs.chart), 328).windows).toHaveLength(1);
    const apart = series([1, 2, 3, 4]);
    apart.points = apart.points.map((point, i) => ({ ...point, used: i !== 1 }));
    expect(layOutChart(apart, 328).windows).toHaveLength(2);
    expect(
      layOutChart({ ...apart, points: apart.points.map((p) => ({ ...p, used: true })) }, 328).windows,
    ).toEqual([]);
  });

  it('closes the diamond round the point where stated and official coincide', () => {
    expect(layOutChart(chartOf(close.chart), 328).stated?.coincides).toBe(true);
    expect(layOutChart(chartOf(differs.chart), 328).stated?.coincides).toBe(false);
  });

  it('keeps the series readable when a digit slipped', () => {
    const shape = layOutChart(chartOf(slip.chart), 328);
    expect(shape.stated?.offScale).toBe(true);
    expect(shape.points.at(-1)?.y).toBeLessThan(60);
  });

  it('starts bars at zero, also below it', () => {
    const shape = layOutChart(series([-5, 5, 10]), 328);
    expect(shape.baseline).toBeGreaterThan(shape.points[1]?.y ?? 0);
    expect(shape.baseline).toBeLessThan(shape.points[0]?.y ?? 0);
  });

  it.each([160, 250, 328, 640])('keeps labels inside and apart at %d px', (width) => {
    for (const chart of [chartOf(differs.chart), chartOf(rate.chart), chartOf(slip.chart)]) {
      const labels = layOutChart(chart, width).labels.sort((a, b) => a.x - b.x);
      labels.forEach((label, i) => {
        const half = (label.text.length * 6.3) / 2;
        expect(label.x - half).toBeGreaterThanOrEqual(-1);
        expect(label.x + half).toBeLessThanOrEqual(width + 3);
        const next = labels[i + 1];
        if (next) expect(next.x - label.x).toBeGreaterThan(half + (next.text.length * 6.3) / 2 - 1);
      });
    }
  });
});

describe('the chart', () => {
  it('has its values as a table in the page, and shows them on request', async () => {
    const place = show(<Chart chart={chartOf(differs.chart)} />);
    expect(place.querySelectorAll('.vh table tbody tr')).toHaveLength(9);
    expect(one(place, 'svg[role=img]').getAttribute('aria-label')).toMatch(/^Bar chart: .* 2018 to 2026/);
    button(place, 'Show as a table').click();
    await expect
      .poll(() => place.querySelector('.chart__table tbody')?.textContent)
      .toContain('2025 · used here19,982');
    expect(place.querySelector('svg[role=img]')).toBeNull();
  });

  it('draws at the width it is shown', async () => {
    const place = show(
      <div style={{ width: '500px' }}>
        <Chart chart={chartOf(close.chart)} />
      </div>,
    );
    await expect.poll(() => one(place, 'svg[role=img]').getAttribute('viewBox')).toBe('0 0 500 113');
    expect(getComputedStyle(one(place, 'svg text')).fontSize).toBe('11px');
  });

  it('is not there without points', () => {
    expect(show(<Chart chart={series([])} />).querySelector('figure')).toBeNull();
  });
});
