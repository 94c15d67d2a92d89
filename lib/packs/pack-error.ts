/** Where in a pack something is not as expected. `row` counts as a spreadsheet does: the header is row 1. */
export interface PackProblem {
  file: string;
  row: number | null;
  column: string | null;
  /** What was found. */
  message: string;
  /** What should stand there. */
  expected: string;
}

/** Says a problem in one line: `observations.csv, row 17, column value: "12,5" is not a number; expected digits with a point`. */
export const describeProblem = (problem: PackProblem): string => {
  const place = [
    problem.file,
    problem.row === null ? null : `row ${problem.row}`,
    problem.column === null ? null : `column ${problem.column}`,
  ].filter((part) => part !== null);
  return `${place.join(', ')}: ${problem.message}; expected ${problem.expected}`;
};

/** A pack that cannot be taken, with every problem found (at most the first hundred). */
export class PackError extends Error {
  readonly problems: PackProblem[];

  constructor(problems: PackProblem[]) {
    super(problems.map(describeProblem).join('\n'));
    this.name = 'PackError';
    this.problems = problems;
  }
}

const PROBLEMS_SHOWN = 100;

/** Collects problems while reading goes on, so that one run shows them all. */
export interface ProblemList {
  problems: PackProblem[];
  add(problem: PackProblem): void;
  /** Throws a `PackError` when anything was added. */
  throwIfAny(): void;
}

export const problemList = (): ProblemList => {
  const problems: PackProblem[] = [];
  return {
    problems,
    add(problem) {
      if (problems.length < PROBLEMS_SHOWN) problems.push(problem);
    },
    throwIfAny() {
      if (problems.length > 0) throw new PackError(problems);
    },
  };
};
