package org.endure.fact;

/** A given fact about the case itself or the theory, which is no evidence: the alliance, its members, sources, cut-offs. */
public sealed interface CaseFact extends Fact
        permits Alliance, BaselineAssessment, CasePeriod, Cell, Member, Parameter, CitedSource, State, Withdrawn {}
