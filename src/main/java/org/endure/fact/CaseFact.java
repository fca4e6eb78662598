package org.endure.fact;

/** A given fact about the case itself or the theory, which is no evidence: the alliance, its members, sources, cut-offs. */
public sealed interface CaseFact extends Fact
        permits Alliance,
                BaselineAssessment,
                BaselineLevel,
                BaselineShared,
                BaselineSupport,
                BaselineThreat,
                CasePeriod,
                Cell,
                CitedSource,
                Mechanism,
                Member,
                NotSearched,
                Parameter,
                Searched,
                State,
                Withdrawn {}
