import type { SideModel } from './side-model.ts'

/**
 * How long a rendering is. log(target length / source length) of what belongs together is taken as normal round
 * `mean` with width `spread`, wider for short sentences; lengths that have nothing to do with each other follow
 * the document's own distribution.
 */
export type LengthModel = {
  readonly mean: number
  readonly spread: number
  readonly sourceBackground: LengthBackground
  readonly targetBackground: LengthBackground
}

/** Log density of the log length of 1, 2, … neighbouring sentences, on a grid. */
export type LengthBackground = { readonly densities: readonly Float64Array[] }

export type LengthSample = { readonly source: number; readonly target: number }

const START_SPREAD = 0.4
const SPREAD_BOUNDS: readonly [number, number] = [0.12, 0.5]
/** Sentences of this many letters have twice the spread. */
const SHORT = 6

/** The model before anything is aligned: the whole texts' lengths give the mean. */
export function startLengthModel(source: SideModel, target: SideModel, groups: number): LengthModel {
  return {
    mean: Math.log(sum(target.lengths) / sum(source.lengths)),
    spread: START_SPREAD,
    sourceBackground: lengthBackground(source, groups),
    targetBackground: lengthBackground(target, groups),
  }
}

/** The model after a pass: median and median deviation of its 1:1 beads; too few of them leave it as it was. */
export function fitLengthModel(model: LengthModel, samples: readonly LengthSample[]): LengthModel {
  if (samples.length < 10) return model
  const logs = samples.map(({ source, target }) => Math.log(target / source))
  const mean = median(logs)
  const deviations = samples.map(
    ({ source, target }, k) => Math.abs((logs[k] ?? mean) - mean) / widening(source, target),
  )
  const [low, high] = SPREAD_BOUNDS
  /** A normal distribution's median deviation is 0.6745 of its standard deviation. */
  const spread = Math.min(high, Math.max(low, median(deviations) / 0.6745))
  return { ...model, mean, spread }
}

/** Half the log-likelihood ratios of both directions; `sources` and `targets` say how many sentences each is. */
export function lengthScore(
  model: LengthModel,
  source: number,
  sources: number,
  target: number,
  targets: number,
): number {
  const logSource = Math.log(source)
  const logTarget = Math.log(target)
  const width = model.spread * widening(source, target)
  const deviation = (logTarget - logSource - model.mean) / width
  const related = -0.5 * deviation * deviation - Math.log(width * Math.sqrt(2 * Math.PI))
  const chance =
    backgroundAt(model.sourceBackground, sources, logSource) +
    backgroundAt(model.targetBackground, targets, logTarget)
  return related - 0.5 * chance
}

function widening(source: number, target: number): number {
  return 1 + SHORT / Math.min(source, target)
}

const BIN = 0.1
const BINS = 160
const KERNEL = 0.25

function lengthBackground(side: SideModel, groups: number): LengthBackground {
  const densities: Float64Array[] = []
  for (let group = 1; group <= groups; group++) densities.push(groupDensity(side.lengths, group))
  return { densities }
}

/** A smoothed histogram of log lengths with a little of everything in it, so that no length is impossible. */
function groupDensity(lengths: Float64Array, group: number): Float64Array {
  const histogram = new Float64Array(BINS)
  let total = 0
  for (let i = 0; i + group <= lengths.length; i++) {
    const bin = binOf(Math.log(sum(lengths.subarray(i, i + group))))
    histogram[bin] = (histogram[bin] ?? 0) + 1
    total++
  }
  return smooth(histogram).map((mass) => Math.log((mass + 0.5 / BINS) / (total + 0.5) / BIN))
}

function smooth(histogram: Float64Array): Float64Array {
  const reach = Math.ceil((3 * KERNEL) / BIN)
  const kernel = Array.from({ length: 2 * reach + 1 }, (_, k) =>
    Math.exp(-0.5 * (((k - reach) * BIN) / KERNEL) ** 2),
  )
  const mass = sum(kernel)
  return histogram.map((_, bin) =>
    kernel.reduce((smoothed, weight, k) => smoothed + (weight / mass) * (histogram[bin + k - reach] ?? 0), 0),
  )
}

function binOf(logLength: number): number {
  return Math.min(BINS - 1, Math.max(0, Math.round(logLength / BIN)))
}

function backgroundAt(background: LengthBackground, group: number, logLength: number): number {
  return background.densities[group - 1]?.[binOf(logLength)] ?? 0
}

function sum(values: ArrayLike<number>): number {
  let total = 0
  for (let k = 0; k < values.length; k++) total += values[k] ?? 0
  return total
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
