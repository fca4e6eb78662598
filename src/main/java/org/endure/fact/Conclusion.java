package org.endure.fact;

/** A fact that a rule concluded. It holds as long as its reasons hold. */
public sealed interface Conclusion extends Fact
        permits Adjustment, AreaContinuity, AreaTrend, BalancingBehaviour, BaseFinding, BaseIntrinsicValue, Carried, ChangeLimit, Comparison, CoreIssue, Corroboration, Denial, Expectation, Finding, FindingConfidence, Forecast, ForecastCondition, Hedge, Indication, IntrinsicValue, Missing, NamedThreat, NotDiagnostic, Overriding, Pillar, Possible, Pull, Reliability, Replacement, Response, SharedThreat, SourceStrength, Support, ThreatLevel, ThreatPoints, ThreatScore, Trend, Unrated, Verdict {}
