import { latticeFrame, type UnitLattice } from '../../../src/geo/unit-lattice.ts';
import { readSourceCommunes, type SourceCommune } from '../communes-source.ts';
import type { ReadReference } from '../dataset.ts';
import { type CityCells, cityCells } from './city-cells.ts';
import { h3Lattice } from './h3-lattice.ts';
import { habitableShare } from './habitable.ts';
import { peopleOfCells } from './people-of-cells.ts';
import { roadLength, smoothed } from './road-density.ts';
import { stepsToRoad } from './road-distance.ts';
import { readRoads } from './roads.ts';
import { CLASS_WEIGHT, RING_WEIGHTS, roadWeight, worldPopWeight } from './rule.ts';
import { pieceOfCells, readWorldPop, type WorldPopPiece } from './world-pop.ts';

/** Where the people are: every step of the rule, kept for the measurements. */
export interface PopulationModel {
  lattice: UnitLattice;
  communes: SourceCommune[];
  cells: CityCells;
  pieces: WorldPopPiece[];
  /** Index of the WorldPop piece of each cell. */
  pieceOf: Int32Array;
  /** Metres of road in each cell, all classes alike, without bridges. */
  plainRoadM: Float64Array;
  /** Metres of road in each cell by the rule's class weights, seen over the neighbouring cells. */
  roadM: Float64Array;
  /** Cells from each cell to the nearest road. */
  steps: Float64Array;
  /** Share of each cell where people can live. */
  habitable: Float64Array;
  /** The rule's weight from roads alone, and with WorldPop. */
  roadWeight: Float64Array;
  weight: Float64Array;
  /** Whole people in each cell. */
  people: Int32Array;
}

/** The whole city lies on this icosahedron face (base cells 32 and 52). */
const FACE = 5;

const RESOLUTION = 10;

const EVERY_CLASS = { LOCAL: 1, TERTIARY: 1, SECONDARY: 1, PRIMARY: 1, TRUNK: 1, MOTORWAY: 1 };

const models = new WeakMap<ReadReference, PopulationModel>();

/** Computed once per reader. */
export function populationModel(read: ReadReference): PopulationModel {
  const known = models.get(read);
  if (known !== undefined) return known;
  const model = computeModel(read);
  models.set(read, model);
  return model;
}

function computeModel(read: ReadReference): PopulationModel {
  const communes = readSourceCommunes(read);
  const lattice = h3Lattice(FACE, RESOLUTION);
  const cells = cityCells(latticeFrame(lattice), communes);
  const pieces = readWorldPop(
    read,
    communes.map((commune) => commune.code),
  );
  const pieceOf = pieceOfCells(cells, pieces);
  const roads = readRoads(read);
  const ownRoadM = roadLength(cells, roads, CLASS_WEIGHT);
  const roadM = smoothed(cells, ownRoadM, RING_WEIGHTS);
  const habitable = habitableShare(read, cells, ownRoadM);
  const steps = stepsToRoad(cells, ownRoadM);
  const byRoads = roadWeight({ roadM, steps, habitable });
  const byWorldPop = worldPopWeight({ pieces, pieceOf });
  const weight = byRoads.map((value, cell) => value * byWorldPop[cell]!);
  return {
    lattice,
    communes,
    cells,
    pieces,
    pieceOf,
    plainRoadM: roadLength(cells, roads, EVERY_CLASS),
    roadM,
    steps,
    habitable,
    roadWeight: byRoads,
    weight,
    people: peopleOfCells(
      cells,
      weight,
      pieceOf,
      communes.map((commune) => commune.population),
    ),
  };
}
