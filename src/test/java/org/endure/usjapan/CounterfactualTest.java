package org.endure.usjapan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.endure.usjapan.UsJapan.CENTRAL;
import static org.endure.usjapan.UsJapan.changes;

import java.util.List;
import java.util.Set;
import org.endure.explanation.Assessment;
import org.endure.fact.Account;
import org.endure.fact.Answer;
import org.endure.fact.CapabilityChange;
import org.endure.fact.CapabilityRole;
import org.endure.fact.CredibilityKind;
import org.endure.fact.CredibilitySignal;
import org.endure.fact.EvidenceKind;
import org.endure.fact.Finding;
import org.endure.fact.GoalExtent;
import org.endure.fact.GoalKind;
import org.endure.fact.GoalRelation;
import org.endure.fact.Institution;
import org.endure.fact.InstitutionDepth;
import org.endure.fact.Magnitude;
import org.endure.fact.Mode;
import org.endure.fact.Observation;
import org.endure.fact.Outcome;
import org.endure.fact.Polarity;
import org.endure.fact.Procurement;
import org.endure.fact.Severity;
import org.endure.fact.SharedGoalIndicator;
import org.endure.fact.SpeakerLevel;
import org.endure.fact.StrengthCause;
import org.endure.fact.Tendency;
import org.endure.fact.Voice;
import org.junit.jupiter.api.Test;

/** What the thesis implies would have followed from other facts (verdict checklist, X1 to X4 and X8). */
class CounterfactualTest {

    @Test
    void x1_largeArmsImportsFromThirdStatesShowDecliningTrust() {
        Assessment changed = UsJapan.changed(
                CENTRAL,
                observation -> observation.id().equals("TRU-38")
                        ? ((Procurement) new Procurement(
                                UsJapan.account(CENTRAL, "TRU-38", "jpn-buys-from-third-states"),
                                "JPN",
                                2017,
                                null,
                                null,
                                0.4,
                                null,
                                List.of()))
                        : observation);
        assertThat(changes(changed, "C2.b"))
                .filteredOn(finding -> finding.subject().equals("arms-from-third-states"))
                .extracting(Finding::magnitude)
                .containsExactly(Magnitude.MODERATE);
        assertThat(changed.trend().magnitude()).isEqualTo(Magnitude.MODERATE);
        assertThat(changed.outcome()).isEqualTo(Outcome.ENDURANCE);
    }

    @Test
    void x2_withoutAbesOutreachTheTroopRemarksDoMoreDamage() {
        Set<String> outreach = Set.of("TRU-04", "TRU-08", "TRU-16", "TRU-66.2");
        Assessment changed =
                UsJapan.changed(CENTRAL, observation -> outreach.contains(observation.id()) ? null : observation);
        assertThat(changes(changed, "C2.b"))
                .filteredOn(finding -> finding.subject().equals("usa-troops-only-if-paid"))
                .extracting(Finding::magnitude)
                .containsExactly(Magnitude.MODERATE);
        assertThat(changed.trend()).isEqualTo(new Assessment.TrendView(Tendency.WEAKENED, Magnitude.MODERATE));
    }

    @Test
    void x4_aRefusalToCoverTheSenkakusIsMoreThanSlight() {
        Account account = UsJapan.account(CENTRAL, "TRU-21", "usa-refuses-senkaku");
        Assessment changed = UsJapan.changed(
                CENTRAL,
                observation -> observation,
                new CredibilitySignal(
                        account,
                        CredibilityKind.COMMITMENT,
                        "USA",
                        "JPN",
                        Polarity.VIOLATE,
                        Mode.FORMAL_ACT,
                        SpeakerLevel.GOVERNMENT,
                        Answer.UNKNOWN,
                        Answer.UNKNOWN,
                        StrengthCause.UNKNOWN,
                        Severity.UNKNOWN));
        assertThat(changes(changed, "C2.b"))
                .filteredOn(finding -> finding.subject().equals("usa-refuses-senkaku"))
                .extracting(Finding::magnitude)
                .containsExactly(Magnitude.SIGNIFICANT);
        assertThat(changed.trend().magnitude()).isEqualTo(Magnitude.SIGNIFICANT);
        assertThat(changed.outcome()).isEqualTo(Outcome.ENDURANCE);
    }

    @Test
    void x8_aDrasticChangeOfThreatAndGoalsWithdrawsTheForecast() {
        Account threat = UsJapan.account(CENTRAL, "TRU-50.1", "china-dissolves");
        Account goals = UsJapan.account(CENTRAL, "TRU-74.1", "goals-part");
        Assessment changed = UsJapan.changed(
                CENTRAL,
                observation -> observation.type().equals("ThreatPerception")
                                || observation instanceof SharedGoalIndicator goal && goal.kind() == GoalKind.OBJECTIVE
                        ? null
                        : observation,
                new CapabilityChange(threat, "CHN", CapabilityRole.THREAT, null, Answer.YES, Voice.UNKNOWN),
                new SharedGoalIndicator(goals, GoalKind.OBJECTIVE, GoalRelation.DIVERGENT, GoalExtent.MAIN));
        assertThat(changed.forecast()).isNotNull();
        assertThat(changed.forecast().outcome()).isNotEqualTo(Outcome.ENDURANCE);
        assertThat(changed.trend().direction()).isEqualTo(Tendency.WEAKENED);
    }

    @Test
    void institutionsOnPaperOnlyWouldLeaveNothingButTheValue() {
        Assessment changed = UsJapan.changed(CENTRAL, CounterfactualTest::paperOnly);
        assertThat(changed.inference().conclusions(org.endure.fact.Pillar.class))
                .as("interests and generalized commitments were not searched for, so they stay open")
                .noneMatch(pillar -> pillar.bound() == org.endure.fact.Bound.LOWEST);
        assertThat(changed.outcome()).isEqualTo(Outcome.ENDURANCE);
    }

    @Test
    void aTradeWarAimedAtJapanWouldWeighMore() {
        Assessment changed = UsJapan.changed(
                CENTRAL,
                observation -> observation.id().equals("TRU-70")
                        ? observation.withAccount(specific(observation.account()))
                        : observation);
        assertThat(changes(changed, "E5x.v")).extracting(Finding::magnitude).containsExactly(Magnitude.MODERATE);
    }

    private static Account specific(Account account) {
        return new Account(
                account.id(),
                account.sentence(),
                account.date(),
                account.takesEffect(),
                account.area(),
                EvidenceKind.DEED,
                account.actor(),
                account.target(),
                org.endure.fact.Specificity.PARTNER_SPECIFIC,
                account.position(),
                account.event(),
                account.standing(),
                account.sources(),
                account.via(),
                account.missing(),
                account.correction(),
                account.note(),
                account.period(),
                account.periodLabel(),
                null);
    }

    private static Observation paperOnly(Observation observation) {
        return observation instanceof Institution it
                ? new Institution(
                        it.account(),
                        it.name(),
                        it.kind(),
                        InstitutionDepth.PAPER,
                        it.status(),
                        it.imposed(),
                        it.adaptable(),
                        it.newRules())
                : observation;
    }
}
