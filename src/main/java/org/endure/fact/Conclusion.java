package org.endure.fact;

/** A fact that a rule concluded. It holds as long as its reasons hold. */
public sealed interface Conclusion extends Fact
        permits
                Adjustment, AllyAsThreat, AreaContinuity, AreaTrend, BalancingBehaviour, BaseFinding,
                BaseIntrinsicValue, Carried, ChangeLimit, ClaimSupport, Comparison, CoreIssue, Corroboration,
                Denial, Expectation, FadingTie, Finding, FindingConfidence, Forecast, ForecastCondition, Hedge,
                HollowSign, Indication, InstitutionStrength, IntrinsicValue, Missing, NamedThreat, NeededRating, NotDiagnostic,
                Overriding, Pillar, Plausibility, Possible, Precondition, Pull, RaisedMagnitude, Reliability,
                Replacement, Response, SharedThreat, SourceStrength, Support, SupportConfidence, ThirdStateArms,
                ThreatLevel, ThreatPoints, ThreatScore, Trend, TrendWeight, UnnamedThreat, Unrated, Unsettling,
                Verdict {}
