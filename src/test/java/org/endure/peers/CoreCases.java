package org.endure.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.endure.fact.Account;
import org.endure.fact.Alliance;
import org.endure.fact.Answer;
import org.endure.fact.Articulation;
import org.endure.fact.BurdenExtent;
import org.endure.fact.BurdenShare;
import org.endure.fact.BurdenShift;
import org.endure.fact.Capability;
import org.endure.fact.CapabilityChange;
import org.endure.fact.CapabilityRole;
import org.endure.fact.CodedIntrinsicValue;
import org.endure.fact.CodedMechanism;
import org.endure.fact.CredibilityKind;
import org.endure.fact.CredibilitySignal;
import org.endure.fact.CreedDomain;
import org.endure.fact.CreedHandling;
import org.endure.fact.CreedRelation;
import org.endure.fact.Dispute;
import org.endure.fact.DomesticContest;
import org.endure.fact.EliteInfluence;
import org.endure.fact.EliteInterest;
import org.endure.fact.EvidenceKind;
import org.endure.fact.Fact;
import org.endure.fact.FactionReach;
import org.endure.fact.FormalStatus;
import org.endure.fact.Frame;
import org.endure.fact.FunctionalStatus;
import org.endure.fact.GoalExtent;
import org.endure.fact.GoalKind;
import org.endure.fact.GoalRelation;
import org.endure.fact.IdeologyRelation;
import org.endure.fact.Institution;
import org.endure.fact.InstitutionDepth;
import org.endure.fact.InstitutionKind;
import org.endure.fact.InstitutionStatus;
import org.endure.fact.Intentions;
import org.endure.fact.IssueArea;
import org.endure.fact.Level;
import org.endure.fact.Magnitude;
import org.endure.fact.Member;
import org.endure.fact.Mode;
import org.endure.fact.Movement;
import org.endure.fact.Obligation;
import org.endure.fact.Orientation;
import org.endure.fact.Outreach;
import org.endure.fact.Period;
import org.endure.fact.Polarity;
import org.endure.fact.PolicyEffect;
import org.endure.fact.Proximity;
import org.endure.fact.RegimeChange;
import org.endure.fact.RegimeChangeKind;
import org.endure.fact.ReputationStake;
import org.endure.fact.Severity;
import org.endure.fact.Share;
import org.endure.fact.SharedGoalIndicator;
import org.endure.fact.SocialTie;
import org.endure.fact.SpeakerLevel;
import org.endure.fact.Specificity;
import org.endure.fact.Stance;
import org.endure.fact.StatedThreat;
import org.endure.fact.StrengthCause;
import org.endure.fact.ThreatPerception;
import org.endure.fact.TieDriver;
import org.endure.fact.TieKind;
import org.endure.fact.TieReach;
import org.endure.fact.Voice;

/** Synthetic cases for the core of the theory, the same for the same seed: facts that its rules match about half of the time. */
public final class CoreCases {

    private static final List<String> MEMBERS = List.of("AAA", "BBB");
    private static final List<String> CODES =
            List.of("C1.a", "C2.b", "C4", "C6.b", "E1x", "E3", "E4", "E4.c", "E5.b", "E5x.o");

    private final Random random;

    private CoreCases(long seed) {
        this.random = new Random(seed);
    }

    /**
     * The facts of a case: the alliance, its two members, and observations.
     *
     * @param count how many facts, 4 or more
     */
    static List<Fact> of(long seed, int count) {
        return new CoreCases(seed).facts(count);
    }

    /** Cases with the seeds from 1. */
    public static List<List<Fact>> several(int cases, int count) {
        return LongStream.rangeClosed(1, cases)
                .mapToObj(seed -> of(seed, count))
                .toList();
    }

    private List<Fact> facts(int count) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Alliance(
                "x",
                "x",
                MEMBERS,
                "AAA",
                Obligation.DEFENCE,
                Answer.NO,
                FormalStatus.IN_FORCE,
                FunctionalStatus.ACTIVE,
                2));
        facts.add(new Member("AAA", Answer.YES));
        facts.add(new Member("BBB", pick(Answer.YES, Answer.YES, Answer.NO)));
        boolean coded = random.nextInt(10) == 0;
        IntStream.range(facts.size(), count).forEach(i -> facts.add(observation("F" + i, coded && i == 3)));
        return List.copyOf(facts);
    }

    private Fact observation(String id, boolean value) {
        Account account = account(id);
        if (value) {
            return new CodedIntrinsicValue(account, pick(Level.NONE, Level.LOW, Level.HIGH));
        }
        return switch (random.nextInt(20)) {
            case 0 ->
                new CapabilityChange(
                        account,
                        threat(),
                        pick(CapabilityRole.values()),
                        random.nextInt(4) == 0 ? null : pick(-80.0, -60.0, -50.0, 10.0),
                        Answer.NO,
                        Voice.SILENT);
            case 1, 2, 3, 4 ->
                new ThreatPerception(
                        account,
                        pick(List.of("AAA"), List.of("BBB"), MEMBERS, MEMBERS),
                        threat(),
                        Capability.HIGH,
                        Proximity.REGIONAL,
                        Capability.HIGH,
                        pick(Intentions.BENIGN, Intentions.UNCERTAIN, Intentions.AGGRESSIVE),
                        pick(StatedThreat.values()),
                        Movement.STABLE);
            case 5, 6, 7 ->
                new CredibilitySignal(
                        account,
                        pick(CredibilityKind.COMMITMENT, CredibilityKind.COMMITMENT, CredibilityKind.STRENGTH),
                        "AAA",
                        "BBB",
                        pick(Polarity.DOUBT, Polarity.DOUBT, Polarity.VIOLATE, Polarity.REAFFIRM),
                        pick(Mode.WORD, Mode.WORD, Mode.WORD, Mode.PEACETIME_DEED),
                        SpeakerLevel.LEADER,
                        Answer.UNKNOWN,
                        Answer.NO,
                        StrengthCause.values()[0],
                        pick(Severity.COMMENTARY, Severity.SHOWN));
            case 8 ->
                new SocialTie(
                        account,
                        pick(TieKind.values()),
                        pick(Movement.FALLING, Movement.STABLE),
                        TieDriver.values()[0],
                        pick(TieReach.MEASURED, TieReach.OBSERVED),
                        random.nextInt(4) == 0 ? null : pick(1, 2, 3));
            case 9 ->
                new DomesticContest(
                        account,
                        pick(MEMBERS),
                        pick(Stance.ANTI, Stance.PRO),
                        FactionReach.GOVERNMENT,
                        pick(PolicyEffect.REVERSAL, PolicyEffect.NONE),
                        Frame.values()[0]);
            case 10 ->
                new RegimeChange(
                        account,
                        pick(MEMBERS),
                        pick(RegimeChangeKind.REVOLUTION, RegimeChangeKind.PARTY),
                        pick(Orientation.HOSTILE, Orientation.REVERSED, Orientation.WORDS),
                        null);
            case 11 ->
                new IdeologyRelation(
                        account,
                        MEMBERS,
                        pick(CreedDomain.values()),
                        pick(CreedRelation.DIFFERENT, CreedRelation.SAME),
                        pick(CreedHandling.POLITICISED, CreedHandling.TOLERATED),
                        pick(Answer.YES, Answer.NO),
                        pick(Dispute.CONTESTED_LEADERSHIP, Dispute.NONE));
            case 12, 13 ->
                new BurdenShare(
                        account,
                        "AAA",
                        pick(Share.DISPROPORTIONATE, Share.PROPORTIONATE),
                        pick(BurdenExtent.GUARANTEE_AND_FORCES, BurdenExtent.SOME_ITEMS),
                        pick(BurdenShift.AGREED, BurdenShift.NONE));
            case 14 -> new ReputationStake(account, "AAA", 3, pick(Articulation.OFFICIALS, Articulation.COMMENTATORS));
            case 15 ->
                new EliteInterest(
                        account,
                        pick(MEMBERS),
                        pick(Answer.YES, Answer.YES, Answer.NO),
                        pick(EliteInfluence.DECISIVE, EliteInfluence.RULING),
                        pick(Answer.NO, Answer.UNKNOWN, Answer.YES));
            case 16 ->
                new Institution(
                        account,
                        "name",
                        pick(InstitutionKind.values()),
                        pick(InstitutionDepth.values()),
                        InstitutionStatus.ACTIVE,
                        pick(Answer.NO, Answer.UNKNOWN, Answer.YES),
                        Answer.NO,
                        Answer.NO);
            case 17, 18 ->
                new SharedGoalIndicator(
                        account,
                        pick(GoalKind.OBJECTIVE, GoalKind.OBJECTIVE, GoalKind.VALUE),
                        pick(GoalRelation.values()),
                        pick(GoalExtent.MAJOR, GoalExtent.MAIN, GoalExtent.MAIN));
            default ->
                random.nextInt(3) == 0
                        ? new CodedMechanism(account, pick(CODES), pick(Magnitude.values()), null)
                        : new Outreach(account, pick(MEMBERS), "AAA", pick(List.of("p1"), List.of("p2", "p3")));
        };
    }

    private Account account(String id) {
        return new Account(
                id,
                "",
                null,
                null,
                pick(IssueArea.DEFENCE, IssueArea.DEFENCE, IssueArea.TRADE),
                EvidenceKind.STATEMENT,
                List.of(),
                List.of(),
                pick(Specificity.PARTNER_SPECIFIC, Specificity.PARTNER_SPECIFIC, Specificity.GENERAL),
                random.nextInt(4) == 0 ? null : pick("p1", "p1", "p2"),
                null,
                Answer.UNKNOWN,
                List.of(),
                null,
                null,
                null,
                null,
                random.nextInt(6) == 0 ? Period.BASELINE : Period.CURRENT,
                "2000",
                null);
    }

    private String threat() {
        return pick("TTT", "TTT", "UUU");
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
