package org.endure.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.endure.fact.Adjustment;
import org.endure.fact.Alliance;
import org.endure.fact.Answer;
import org.endure.fact.Articulation;
import org.endure.fact.Aspect;
import org.endure.fact.BaseFinding;
import org.endure.fact.BaseIntrinsicValue;
import org.endure.fact.BurdenExtent;
import org.endure.fact.BurdenShare;
import org.endure.fact.BurdenShift;
import org.endure.fact.CapabilityChange;
import org.endure.fact.CapabilityRole;
import org.endure.fact.Carried;
import org.endure.fact.CodedIntrinsicValue;
import org.endure.fact.CodedMechanism;
import org.endure.fact.Conclusion;
import org.endure.fact.Confidence;
import org.endure.fact.CredibilityKind;
import org.endure.fact.CredibilitySignal;
import org.endure.fact.CreedDomain;
import org.endure.fact.CreedHandling;
import org.endure.fact.CreedRelation;
import org.endure.fact.Direction;
import org.endure.fact.Dispute;
import org.endure.fact.DomesticContest;
import org.endure.fact.Effect;
import org.endure.fact.EliteInfluence;
import org.endure.fact.EliteInterest;
import org.endure.fact.Fact;
import org.endure.fact.Finding;
import org.endure.fact.FindingStatus;
import org.endure.fact.GoalExtent;
import org.endure.fact.GoalKind;
import org.endure.fact.GoalRelation;
import org.endure.fact.IdeologyRelation;
import org.endure.fact.Indication;
import org.endure.fact.Institution;
import org.endure.fact.InstitutionDepth;
import org.endure.fact.InstitutionKind;
import org.endure.fact.Intentions;
import org.endure.fact.IssueArea;
import org.endure.fact.Level;
import org.endure.fact.Magnitude;
import org.endure.fact.Member;
import org.endure.fact.Mode;
import org.endure.fact.Movement;
import org.endure.fact.Nature;
import org.endure.fact.Observation;
import org.endure.fact.Orientation;
import org.endure.fact.Outcome;
import org.endure.fact.Outreach;
import org.endure.fact.Overriding;
import org.endure.fact.Period;
import org.endure.fact.Pillar;
import org.endure.fact.Polarity;
import org.endure.fact.PolicyEffect;
import org.endure.fact.RegimeChange;
import org.endure.fact.RegimeChangeKind;
import org.endure.fact.ReputationStake;
import org.endure.fact.Severity;
import org.endure.fact.Share;
import org.endure.fact.SharedGoalIndicator;
import org.endure.fact.SharedThreat;
import org.endure.fact.SocialTie;
import org.endure.fact.Specificity;
import org.endure.fact.Stance;
import org.endure.fact.StatedThreat;
import org.endure.fact.Support;
import org.endure.fact.ThreatLevel;
import org.endure.fact.ThreatPerception;
import org.endure.fact.TieKind;
import org.endure.fact.TieReach;
import org.endure.fact.Unrated;
import org.endure.fact.Verdict;
import org.evrete.Configuration;
import org.evrete.KnowledgeService;
import org.evrete.api.ActivationMode;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatelessSession;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * The core in Evrete 4, by its builder. Evrete has no negation, existence or accumulation: a rule that needs one looks it up in
 * what the case holds by then, and therefore waits for its stage, a fact that is inserted after the stage before it.
 */
final class EvreteCore {

    /** One case: what was given, and each conclusion once. */
    static final class CaseRecord {
        private final List<Fact> given;
        private final Set<Conclusion> concluded = new HashSet<>();

        CaseRecord(List<Fact> given) {
            this.given = given;
        }

        void conclude(RhsContext context, Conclusion conclusion) {
            if (concluded.add(conclusion)) {
                context.insert(conclusion);
            }
        }

        <T> boolean has(Class<T> type, Predicate<T> test) {
            for (Object each : Observation.class.isAssignableFrom(type) ? given : concluded) {
                if (type.isInstance(each) && test.test(type.cast(each))) {
                    return true;
                }
            }
            return false;
        }

        <T> boolean has(Class<T> type) {
            return has(type, each -> true);
        }
    }

    /** The stage that a case is in, from 90 down to 10. */
    record Stage(CaseRecord record, int number) {}

    /** What a rule does with the fact that it matched. */
    private interface Firing<T> {
        void fire(RhsContext context, CaseRecord record, T matched);
    }

    /** What a rule does with the two facts that it matched. */
    private interface JoinedFiring<A, B> {
        void fire(RhsContext context, CaseRecord record, A one, B other);
    }

    private static final KnowledgeService SERVICE = new KnowledgeService(new Configuration()
            .set(Configuration.WARN_UNKNOWN_TYPES, "false")
            .set(Configuration.DAEMON_INNER_THREADS, "true"));
    private static final double SIGNIFICANT_FALL = -50;
    private static final int FIRST = 90;
    private static final int STEP = 10;

    private final Knowledge knowledge = SERVICE.newKnowledge();
    private final RuleSetBuilder<Knowledge> rules;

    EvreteCore() {
        for (Class<?> each : List.of(
                Stage.class,
                Member.class,
                ThreatPerception.class,
                CredibilitySignal.class,
                Outreach.class,
                BaseFinding.class,
                BaseIntrinsicValue.class,
                ThreatLevel.class)) {
            declare(each);
        }
        rules = knowledge.builder();
        collapse();
        endurance();
        methods();
        interactions();
        value();
        verdict();
        stages();
        rules.build();
    }

    /** All that is concluded. */
    List<Conclusion> conclude(List<Fact> facts) {
        CaseRecord record = new CaseRecord(facts);
        StatelessSession session = knowledge.newStatelessSession(ActivationMode.CONTINUOUS);
        session.insert(new Stage(record, FIRST));
        session.insert(facts);
        session.fire();
        return new ArrayList<>(record.concluded);
    }

    private <T> void declare(Class<T> type) {
        knowledge.configureTypes(types -> types.getOrDeclare(type).declareField("self", type, each -> each));
    }

    private <T> void rule(String name, int stage, Class<T> type, Predicate<T> test, Firing<T> firing) {
        declare(type);
        rules.newRule(name)
                .forEach("$stage", Stage.class, "$f", type)
                .where(isStage(stage), "$stage.self")
                .where((Object[] values) -> test.test(type.cast(values[0])), "$f.self")
                .execute(context -> firing.fire(context, record(context), context.get("$f")));
    }

    private <A, B> void rule(
            String name, int stage, Class<A> one, Class<B> other, BiPredicate<A, B> join, JoinedFiring<A, B> firing) {
        rules.newRule(name)
                .forEach("$stage", Stage.class, "$a", one, "$b", other)
                .where(isStage(stage), "$stage.self")
                .where((Object[] values) -> join.test(one.cast(values[0]), other.cast(values[1])), "$a.self", "$b.self")
                .execute(context -> firing.fire(context, record(context), context.get("$a"), context.get("$b")));
    }

    private static Predicate<Object[]> isStage(int number) {
        return values -> ((Stage) values[0]).number() == number;
    }

    private static CaseRecord record(RhsContext context) {
        Stage stage = context.get("$stage");
        return stage.record();
    }

    /** Each stage is followed by the next; of rules that match at once, the one written first fires first. */
    private void stages() {
        rules.newRule("next stage")
                .forEach("$stage", Stage.class)
                .where((Object[] values) -> ((Stage) values[0]).number() > STEP, "$stage.self")
                .execute(context -> {
                    Stage stage = context.get("$stage");
                    context.insert(new Stage(stage.record(), stage.number() - STEP));
                });
    }

    private static boolean now(Observation observation) {
        return observation.period() == Period.CURRENT;
    }

    private static Indication change(Observation from, String code, String perceiver, String subject, Magnitude size) {
        return new Indication(
                code, Direction.COLLAPSE, Nature.STRUCTURE, perceiver, from.area(), subject, size, from.id());
    }

    private static Indication standing(Observation from, String code, String perceiver, Magnitude size) {
        return new Indication(code, Direction.ENDURANCE, Nature.STANDING, perceiver, from.area(), "-", size, from.id());
    }

    private void collapse() {
        rule(
                "CORE-1",
                90,
                CapabilityChange.class,
                each -> now(each)
                        && each.role() == CapabilityRole.THREAT
                        && each.changePct() != null
                        && each.changePct() < SIGNIFICANT_FALL,
                (context, record, each) -> record.conclude(
                        context, change(each, "C1.a", "ALLIANCE", each.state(), Magnitude.SIGNIFICANT)));
        rule(
                "CORE-2",
                90,
                Member.class,
                ThreatPerception.class,
                (member, read) -> now(read)
                        && read.intentions() == Intentions.BENIGN
                        && read.perceiver().contains(member.state()),
                EvreteCore::reread);
        rule(
                "CORE-3",
                90,
                CredibilitySignal.class,
                each -> now(each)
                        && each.kind() == CredibilityKind.STRENGTH
                        && doubtful(each)
                        && each.severity() == Severity.SHOWN,
                (context, record, each) -> record.conclude(
                        context, change(each, "C2.a", each.receiver(), each.sender(), Magnitude.SIGNIFICANT)));
        rule(
                "CORE-4",
                90,
                CredibilitySignal.class,
                CredibilitySignal.class,
                (each, other) -> now(each)
                        && commits(each)
                        && word(each)
                        && each.specificity() == Specificity.PARTNER_SPECIFIC
                        && each.position() != null
                        && now(other)
                        && commits(other)
                        && each.position().equals(other.position())
                        && each.receiver().equals(other.receiver())
                        && !each.id().equals(other.id()),
                (context, record, each, other) -> record.conclude(
                        context, change(each, "C2.b", each.receiver(), each.position(), Magnitude.MODERATE)));
        rule(
                "CORE-5",
                90,
                SocialTie.class,
                each -> now(each)
                        && each.kind() == TieKind.HISTORICAL
                        && each.trend() == Movement.FALLING
                        && each.reach() == TieReach.MEASURED
                        && each.periods() != null
                        && each.periods() >= 2,
                (context, record, each) ->
                        record.conclude(context, change(each, "C3.h", "ALLIANCE", "-", Magnitude.MODERATE)));
        rule(
                "CORE-6",
                90,
                DomesticContest.class,
                each -> now(each) && each.stance() == Stance.ANTI && each.policyEffect() == PolicyEffect.REVERSAL,
                (context, record, each) ->
                        record.conclude(context, change(each, "C4", each.state(), "-", Magnitude.SIGNIFICANT)));
        rule(
                "CORE-7",
                90,
                RegimeChange.class,
                each -> now(each)
                        && each.kind() == RegimeChangeKind.REVOLUTION
                        && (each.orientation() == Orientation.REVERSED || each.orientation() == Orientation.HOSTILE),
                (context, record, each) ->
                        record.conclude(context, change(each, "C5.b", each.state(), "-", Magnitude.SIGNIFICANT)));
        rule(
                "CORE-8",
                90,
                IdeologyRelation.class,
                each -> now(each)
                        && (each.domain() == CreedDomain.CORE_REGIME || each.domain() == CreedDomain.SECURITY)
                        && each.relation() == CreedRelation.DIFFERENT
                        && each.handling() == CreedHandling.POLITICISED,
                (context, record, each) ->
                        record.conclude(context, change(each, "C6.a", "ALLIANCE", "-", Magnitude.MODERATE)));
        rule(
                "CORE-9",
                90,
                IdeologyRelation.class,
                each -> now(each) && each.sameCreed() == Answer.YES && each.dispute() == Dispute.CONTESTED_LEADERSHIP,
                (context, record, each) ->
                        record.conclude(context, change(each, "C6.b", "ALLIANCE", "-", Magnitude.SIGNIFICANT)));
        rule(
                "CORE-10",
                90,
                BurdenShare.class,
                each -> now(each) && each.shift() == BurdenShift.AGREED,
                (context, record, each) ->
                        record.conclude(context, change(each, "E1x", each.leader(), "-", Magnitude.MODERATE)));
        rule(
                "CORE-11",
                90,
                SharedGoalIndicator.class,
                each -> now(each)
                        && each.kind() == GoalKind.OBJECTIVE
                        && each.relation() == GoalRelation.DIVERGENT
                        && each.extent() == GoalExtent.MAJOR,
                (context, record, each) ->
                        record.conclude(context, change(each, "E5x.o", "ALLIANCE", "-", Magnitude.MODERATE)));
    }

    private static void reread(RhsContext context, CaseRecord record, Member member, ThreatPerception read) {
        Predicate<ThreatPerception> same = other ->
                other.threat().equals(read.threat()) && other.perceiver().contains(member.state());
        boolean before = record.has(
                ThreatPerception.class,
                same.and(other -> other.period() == Period.BASELINE && other.intentions() == Intentions.AGGRESSIVE));
        boolean still = record.has(
                ThreatPerception.class,
                same.and(other -> now(other)
                        && (other.intentions() == Intentions.UNCERTAIN
                                || other.intentions() == Intentions.AGGRESSIVE)));
        if (before && !still) {
            record.conclude(context, change(read, "C1.c", member.state(), read.threat(), Magnitude.MODERATE));
        }
    }

    private static boolean doubtful(CredibilitySignal signal) {
        return signal.polarity() == Polarity.DOUBT || signal.polarity() == Polarity.VIOLATE;
    }

    private static boolean commits(CredibilitySignal signal) {
        return signal.kind() == CredibilityKind.COMMITMENT && doubtful(signal);
    }

    private static boolean word(CredibilitySignal signal) {
        return signal.mode() == Mode.WORD || signal.mode() == Mode.UNKNOWN;
    }

    private void endurance() {
        rule(
                "CORE-12",
                90,
                BurdenShare.class,
                each -> now(each)
                        && each.share() == Share.DISPROPORTIONATE
                        && each.extent() == BurdenExtent.GUARANTEE_AND_FORCES,
                (context, record, each) ->
                        record.conclude(context, standing(each, "E1.a", each.leader(), Magnitude.SIGNIFICANT)));
        rule(
                "CORE-13",
                90,
                ReputationStake.class,
                each -> now(each) && each.articulatedBy() == Articulation.OFFICIALS,
                (context, record, each) ->
                        record.conclude(context, standing(each, "E2", each.holder(), Magnitude.MODERATE)));
        rule(
                "CORE-14",
                90,
                EliteInterest.class,
                each -> now(each)
                        && each.dependsOnAlliance() == Answer.YES
                        && (each.overthrown() == Answer.NO || each.overthrown() == Answer.UNKNOWN)
                        && each.influence() == EliteInfluence.DECISIVE,
                (context, record, each) ->
                        record.conclude(context, standing(each, "E3", each.state(), Magnitude.SIGNIFICANT)));
        rule(
                "CORE-15",
                90,
                Institution.class,
                each -> now(each)
                        && List.of(InstitutionKind.STAFF, InstitutionKind.JOINT_COMMAND, InstitutionKind.BASE)
                                .contains(each.kind())
                        && (each.depth() == InstitutionDepth.STANDING || each.depth() == InstitutionDepth.INTEGRATED)
                        && (each.imposed() == Answer.NO || each.imposed() == Answer.UNKNOWN),
                (context, record, each) ->
                        record.conclude(context, standing(each, "E4.c", "ALLIANCE", Magnitude.SIGNIFICANT)));
        rule(
                "CORE-16",
                90,
                SharedGoalIndicator.class,
                each -> shared(each) && each.kind() != GoalKind.OBJECTIVE,
                (context, record, each) ->
                        record.conclude(context, standing(each, "E5.a", "ALLIANCE", Magnitude.SIGNIFICANT)));
        rule(
                "CORE-17",
                90,
                SharedGoalIndicator.class,
                each -> shared(each) && each.kind() == GoalKind.OBJECTIVE,
                (context, record, each) ->
                        record.conclude(context, standing(each, "E5.b", "ALLIANCE", Magnitude.SIGNIFICANT)));
    }

    private static boolean shared(SharedGoalIndicator goal) {
        return now(goal) && goal.relation() == GoalRelation.CONVERGENT && goal.extent() == GoalExtent.MAIN;
    }

    private void methods() {
        rule(
                "CORE-18",
                80,
                Indication.class,
                each -> each.nature() == Nature.STANDING,
                (context, record, each) -> record.conclude(context, support(each, Aspect.STANDING)));
        rule(
                "CORE-19",
                80,
                Indication.class,
                each -> each.nature() != Nature.STANDING,
                (context, record, each) -> record.conclude(context, support(each, Aspect.CHANGE)));
        rule(
                "CORE-20",
                80,
                CodedMechanism.class,
                each -> now(each) && each.code().matches("C.*|E1x|E5x.*"),
                (context, record, each) -> record.conclude(context, support(each, Direction.COLLAPSE, Aspect.CHANGE)));
        rule(
                "CORE-21",
                80,
                CodedMechanism.class,
                each -> now(each) && !each.code().matches("C.*|E1x|E5x.*"),
                (context, record, each) ->
                        record.conclude(context, support(each, Direction.ENDURANCE, Aspect.STANDING)));
        rule("CORE-22", 70, Support.class, each -> true, (context, record, each) -> {
            if (!record.has(
                    Support.class,
                    other -> other.finding().equals(each.finding())
                            && other.magnitude().compareTo(each.magnitude()) > 0)) {
                record.conclude(
                        context,
                        new BaseFinding(
                                each.finding(),
                                each.mechanism(),
                                each.direction(),
                                each.aspect(),
                                each.perceiver(),
                                each.area(),
                                each.subject(),
                                each.magnitude()));
            }
        });
    }

    private static Support support(Indication each, Aspect aspect) {
        return new Support(
                each.mechanism(),
                each.direction(),
                aspect,
                each.perceiver(),
                each.area(),
                each.subject(),
                each.magnitude(),
                each.fact());
    }

    private static Support support(CodedMechanism each, Direction direction, Aspect aspect) {
        IssueArea area = each.area();
        return new Support(each.code(), direction, aspect, "ALLIANCE", area, "-", each.magnitude(), each.id());
    }

    private void interactions() {
        rule(
                "CORE-23",
                50,
                BaseFinding.class,
                BaseFinding.class,
                (eroded, goals) -> eroded.mechanism().equals("E1x")
                        && goals.mechanism().equals("E5.b")
                        && goals.magnitude() != Magnitude.SLIGHT,
                (context, record, eroded, goals) ->
                        record.conclude(context, new Adjustment(eroded.finding(), "I1", Effect.OFFSET)));
        rule(
                "CORE-24",
                50,
                BaseFinding.class,
                CredibilitySignal.class,
                (doubt, signal) -> doubt.mechanism().equals("C2.b")
                        && now(signal)
                        && doubtful(signal)
                        && word(signal)
                        && doubt.subject().equals(signal.position()),
                (context, record, doubt, signal) -> {
                    boolean important = record.has(BaseIntrinsicValue.class, EvreteCore::isImportant);
                    boolean deeds = record.has(
                            CredibilitySignal.class,
                            other -> now(other)
                                    && doubtful(other)
                                    && !word(other)
                                    && doubt.subject().equals(other.position()));
                    if (important && !deeds) {
                        record.conclude(context, new Adjustment(doubt.finding(), "I2", Effect.LOWER));
                    }
                });
        rule(
                "CORE-25",
                50,
                BaseFinding.class,
                Outreach.class,
                (doubt, outreach) -> doubt.mechanism().equals("C2.b")
                        && !doubt.subject().equals("-")
                        && now(outreach)
                        && outreach.by().equals(doubt.perceiver())
                        && outreach.changes().contains(doubt.subject()),
                (context, record, doubt, outreach) ->
                        record.conclude(context, new Adjustment(doubt.finding(), "I4", Effect.LOWER)));
        rule("CORE-26", 40, BaseFinding.class, each -> true, (context, record, each) -> {
            if (!record.has(Adjustment.class, other -> other.finding().equals(each.finding()))) {
                record.conclude(context, finding(each, each.magnitude(), FindingStatus.ACTIVE));
            }
        });
        rule("CORE-27", 40, BaseFinding.class, each -> true, (context, record, each) -> {
            int steps = 0;
            for (Conclusion other : record.concluded) {
                if (other instanceof Adjustment adjustment
                        && adjustment.finding().equals(each.finding())) {
                    if (adjustment.effect() == Effect.OFFSET) {
                        return;
                    }
                    steps++;
                }
            }
            if (steps > 0) {
                record.conclude(context, finding(each, each.magnitude().lowered(steps), FindingStatus.CAPPED));
            }
        });
        rule("CORE-28", 40, BaseFinding.class, each -> true, (context, record, each) -> {
            if (record.has(
                    Adjustment.class,
                    other -> other.finding().equals(each.finding()) && other.effect() == Effect.OFFSET)) {
                record.conclude(context, finding(each, each.magnitude(), FindingStatus.OFFSET));
            }
        });
    }

    private static Finding finding(BaseFinding base, Magnitude after, FindingStatus status) {
        return new Finding(
                base.finding(),
                base.mechanism(),
                base.direction(),
                base.aspect(),
                base.perceiver(),
                base.area(),
                base.subject(),
                base.magnitude(),
                after,
                status,
                Confidence.MEDIUM,
                Answer.NO);
    }

    private void value() {
        rule(
                "CORE-29",
                90,
                Member.class,
                ThreatPerception.class,
                (member, each) -> rates(member, each, StatedThreat.MAIN),
                (context, record, member, each) ->
                        record.conclude(context, new ThreatLevel(member.state(), each.threat(), Level.HIGH)));
        rule(
                "CORE-30",
                90,
                Member.class,
                ThreatPerception.class,
                (member, each) -> rates(member, each, StatedThreat.WORRIED),
                (context, record, member, each) -> {
                    if (!record.has(
                            ThreatPerception.class,
                            other -> other.threat().equals(each.threat()) && rates(member, other, StatedThreat.MAIN))) {
                        record.conclude(context, new ThreatLevel(member.state(), each.threat(), Level.MODERATE));
                    }
                });
        rule(
                "CORE-31",
                80,
                Member.class,
                ThreatLevel.class,
                (member, each) -> member.essential() == Answer.YES,
                (context, record, member, each) -> {
                    if (!record.has(
                            ThreatLevel.class,
                            other -> other.threat().equals(each.threat())
                                    && other.perceiver().equals(member.state()))) {
                        record.conclude(context, new Unrated(member.state(), each.threat()));
                    }
                });
        rule(
                "CORE-32",
                70,
                Member.class,
                ThreatLevel.class,
                (member, each) ->
                        member.essential() == Answer.YES && each.perceiver().equals(member.state()),
                (context, record, member, each) -> {
                    boolean lower = record.has(
                            ThreatLevel.class,
                            other -> other.threat().equals(each.threat())
                                    && other.level().compareTo(each.level()) < 0);
                    boolean unrated =
                            record.has(Unrated.class, other -> other.threat().equals(each.threat()));
                    if (!lower && !unrated) {
                        record.conclude(context, new SharedThreat(each.threat(), each.level()));
                    }
                });
        rule("CORE-33", 60, SharedThreat.class, each -> true, (context, record, each) -> {
            boolean graver =
                    record.has(SharedThreat.class, other -> other.level().compareTo(each.level()) > 0);
            if (!graver && !record.has(CodedIntrinsicValue.class, EvreteCore::now)) {
                record.conclude(context, new BaseIntrinsicValue(each.level()));
            }
        });
        rule(
                "CORE-34",
                60,
                CodedIntrinsicValue.class,
                EvreteCore::now,
                (context, record, each) -> record.conclude(context, new BaseIntrinsicValue(each.level())));
        rule("CORE-35", 60, Alliance.class, each -> true, (context, record, each) -> {
            if (!record.has(SharedThreat.class) && !record.has(CodedIntrinsicValue.class, EvreteCore::now)) {
                record.conclude(context, new BaseIntrinsicValue(Level.UNKNOWN));
            }
        });
    }

    private static boolean rates(Member member, ThreatPerception each, StatedThreat stated) {
        return now(each) && each.stated() == stated && each.perceiver().contains(member.state());
    }

    private static boolean isImportant(BaseIntrinsicValue value) {
        return value.level() == Level.HIGH || value.level() == Level.MODERATE;
    }

    private void verdict() {
        rule(
                "CORE-36",
                30,
                Finding.class,
                each -> significant(each)
                        && List.of("E4", "E4.a", "E4.b", "E4.c").contains(each.mechanism()),
                (context, record, each) -> record.conclude(context, new Pillar("E4")));
        rule(
                "CORE-37",
                30,
                Finding.class,
                each -> significant(each) && each.mechanism().equals("E3"),
                (context, record, each) -> record.conclude(context, new Pillar("E3")));
        rule(
                "CORE-38",
                30,
                Finding.class,
                each -> significant(each) && each.mechanism().equals("C6.b"),
                (context, record, each) -> record.conclude(context, new Overriding("quarrel")));
        rule("CORE-39", 20, BaseIntrinsicValue.class, EvreteCore::isImportant, (context, record, each) -> {
            if (!record.has(Overriding.class)) {
                record.conclude(context, new Carried("value"));
            }
        });
        rule("CORE-40", 20, Pillar.class, each -> true, (context, record, each) -> {
            if (!record.has(Finding.class, other -> other.direction() == Direction.COLLAPSE && significant(other))) {
                record.conclude(context, new Carried("one-pillar"));
            }
        });
        rule(
                "CORE-41",
                10,
                Carried.class,
                each -> true,
                (context, record, each) -> record.conclude(context, new Verdict(Outcome.ENDURANCE)));
        rule(
                "CORE-42",
                10,
                BaseIntrinsicValue.class,
                each -> each.level() == Level.NONE || each.level() == Level.LOW,
                (context, record, each) -> {
                    if (!record.has(Carried.class) && !record.has(Overriding.class)) {
                        record.conclude(context, new Verdict(Outcome.COLLAPSE));
                    }
                });
        rule("CORE-43", 10, Overriding.class, each -> true, (context, record, each) -> {
            if (!record.has(Carried.class)) {
                record.conclude(context, new Verdict(Outcome.COLLAPSE));
            }
        });
        rule(
                "CORE-44",
                10,
                BaseIntrinsicValue.class,
                each -> each.level() == Level.UNKNOWN,
                (context, record, each) -> {
                    if (!record.has(Carried.class) && !record.has(Overriding.class)) {
                        record.conclude(context, new Verdict(Outcome.UNDETERMINED));
                    }
                });
    }

    private static boolean significant(Finding each) {
        return each.magnitude() == Magnitude.SIGNIFICANT
                && (each.status() == FindingStatus.ACTIVE || each.status() == FindingStatus.CAPPED);
    }
}
