import { LARGEST_GROUP } from './bead-shapes.ts'
import type { BeadRow, BeadSignal } from './bead-signal.ts'
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

/** Lengths of a bead's sides; `isSingle`: a sentence each. */
export type LengthSample = { readonly source: number; readonly target: number; readonly isSingle: boolean }

const START_SPREAD = 0.4
/** What renderings come to where a text is too short to show its own. */
const USUAL_SPREAD = 0.3
const SPREAD_BOUNDS: readonly [number, number] = [0.12, 0.5]
/** Sentences of this many letters have twice the spread. */
const SHORT = 6

/** The model before anything is aligned: the whole texts' lengths give the mean. */
export function startLengthModel(source: SideModel, target: SideModel): LengthModel {
  return {
    mean: Math.log(sum(target.lengths) / sum(source.lengths)),
    spread: START_SPREAD,
    sourceBackground: lengthBackground(source),
    targetBackground: lengthBackground(target),
  }
}

/** Samples that the usual spread counts as; fewer real ones than this and the mean stays that of the whole. */
const START_SAMPLES = 6

/** Fewer beads of a sentence each than this and the others are asked as well. */
const ENOUGH_SINGLE = 20

/** The model after a pass, from the lengths of its beads: their median and median deviation. */
export function fitLengthModel(model: LengthModel, all: readonly LengthSample[]): LengthModel {
  const single = all.filter(({ isSingle }) => isSingle)
  const samples = single.length < ENOUGH_SINGLE ? all : single
  if (samples.length === 0) return model
  const logs = samples.map(({ source, target }) => Math.log(target / source))
  const mean = samples.length < START_SAMPLES ? model.mean : median(logs)
  const deviations = samples.map(
    ({ source, target }, k) => Math.abs((logs[k] ?? mean) - mean) / widening(source, target),
  )
  /** A normal distribution's median deviation is 0.6745 of its standard deviation. */
  const seen = (median(deviations) / 0.6745) ** 2 * samples.length
  const variance = (START_SAMPLES * USUAL_SPREAD ** 2 + seen) / (START_SAMPLES + samples.length)
  const [low, high] = SPREAD_BOUNDS
  return { ...model, mean, spread: Math.min(high, Math.max(low, Math.sqrt(variance))) }
}

/** All that scoring needs of `group` neighbouring sentences, by the node they end at. */
type GroupLengths = {
  readonly log: Float64Array
  /** How much wider than `spread` the distribution is: the logarithm, and 1 over the square. */
  readonly logWidening: Float64Array
  readonly precision: Float64Array
  readonly background: Float64Array
}

/** Scores lengths under a model; everything that depends on one side alone is worked out beforehand. */
export class LengthSignal implements BeadSignal {
  private readonly mean: number
  private readonly logSpread: number
  private readonly precision: number
  private readonly source: readonly GroupLengths[]
  private readonly target: readonly GroupLengths[]

  constructor(model: LengthModel, source: SideModel, target: SideModel) {
    this.mean = model.mean
    this.logSpread = Math.log(model.spread)
    this.precision = 1 / model.spread ** 2
    this.source = groupLengths(source, model.sourceBackground)
    this.target = groupLengths(target, model.targetBackground)
  }

  /** The mean of both directions' log-likelihood ratios. */
  addTo(sums: Float64Array, { row, sources, targets, first, last }: BeadRow): void {
    const source = this.source[sources - 1]!
    const { log, logWidening, precision, background } = this.target[targets - 1]!
    const sourceWidening = source.logWidening[row]!
    const sourcePrecision = source.precision[row]!
    const expected = source.log[row]! + this.mean
    const constant = -this.logSpread - LOG_ROOT_TAU - 0.5 * source.background[row]!
    for (let column = first; column <= last; column++) {
      const deviation = log[column]! - expected
      const narrowing = this.precision * Math.min(sourcePrecision, precision[column]!)
      const chance = 0.5 * (deviation * deviation * narrowing + background[column]!)
      sums[column - first]! += constant - chance - Math.max(sourceWidening, logWidening[column]!)
    }
  }
}

const LOG_ROOT_TAU = 0.5 * Math.log(2 * Math.PI)

function groupLengths(side: SideModel, background: LengthBackground): GroupLengths[] {
  return background.densities.map((density, index) => groupOfLengths(side, index + 1, density))
}

function groupOfLengths({ count, lengths }: SideModel, group: number, density: Float64Array): GroupLengths {
  const array = () => new Float64Array(count + 1)
  const all = { log: array(), logWidening: array(), precision: array(), background: array() }
  let length = 0
  for (let node = 1; node <= count; node++) {
    length += lengths[node - 1]! - (node > group ? lengths[node - 1 - group]! : 0)
    if (node < group) continue
    const wider = 1 + SHORT / length
    all.log[node] = Math.log(length)
    all.logWidening[node] = Math.log(wider)
    all.precision[node] = 1 / (wider * wider)
    all.background[node] = density[binOf(all.log[node]!)]!
  }
  return all
}

function widening(source: number, target: number): number {
  return 1 + SHORT / Math.min(source, target)
}

const BIN = 0.1
const BINS = 160
const KERNEL = 0.25

function lengthBackground(side: SideModel): LengthBackground {
  const densities: Float64Array[] = []
  for (let group = 1; group <= LARGEST_GROUP; group++) densities.push(groupDensity(side.lengths, group))
  return { densities }
}

/** A smoothed histogram of log lengths with a little of everything in it, so that no length is impossible. */
function groupDensity(lengths: Float64Array, group: number): Float64Array {
  const histogram = new Float64Array(BINS)
  let total = 0
  let length = sum(lengths.subarray(0, group - 1))
  for (let last = group - 1; last < lengths.length; last++) {
    length += lengths[last]! - (last >= group ? lengths[last - group]! : 0)
    histogram[binOf(Math.log(length))]!++
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
  const smoothed = new Float64Array(BINS)
  for (let bin = 0; bin < BINS; bin++) {
    if (histogram[bin] === 0) continue
    for (let k = 0; k < kernel.length; k++) {
      const near = bin + k - reach
      if (near >= 0 && near < BINS) smoothed[near]! += (kernel[k]! / mass) * histogram[bin]!
    }
  }
  return smoothed
}

function binOf(logLength: number): number {
  return Math.min(BINS - 1, Math.max(0, Math.round(logLength / BIN)))
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
