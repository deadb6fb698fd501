import { describe, expect, it } from 'vitest';
import { emptyProject } from '../../src/project/project.ts';
import { isEmptySummary, projectSummary } from '../../src/project/project-summary.ts';
import { aDeck, aLiveSource } from '../support/arbitrary-project.ts';

const withData = (data: Partial<typeof emptyProject.data>) =>
  projectSummary({ ...emptyProject, data: { ...emptyProject.data, ...data } });

describe('the summary of a project', () => {
  it('counts the scenes of a briefing of its own', () => {
    expect(withData({ deck: aDeck() }).scenes).toBe(1);
    expect(withData({}).scenes).toBeNull();
  });

  it('is empty only where nothing is the user’s', () => {
    expect(isEmptySummary(withData({}))).toBe(true);
    expect(isEmptySummary(withData({ deck: aDeck([]) }))).toBe(false);
    expect(isEmptySummary(withData({ live: [aLiveSource()] }))).toBe(false);
  });
});
