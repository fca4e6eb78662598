package org.endure.peers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.endure.fact.Answer;
import org.endure.fact.Articulation;
import org.endure.fact.Aspect;
import org.endure.fact.BurdenExtent;
import org.endure.fact.BurdenShare;
import org.endure.fact.BurdenShift;
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
import org.endure.fact.Fact;
import org.endure.fact.Finding;
import org.endure.fact.FindingStatus;
import org.endure.fact.GoalExtent;
import org.endure.fact.GoalKind;
import org.endure.fact.GoalRelation;
import org.endure.fact.IdeologyRelation;
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
import org.endure.fact.Observation;
import org.endure.fact.Orientation;
import org.endure.fact.Outcome;
import org.endure.fact.Outreach;
import org.endure.fact.Period;
import org.endure.fact.Polarity;
import org.endure.fact.PolicyEffect;
import org.endure.fact.RegimeChange;
import org.endure.fact.RegimeChangeKind;
import org.endure.fact.ReputationStake;
import org.endure.fact.Severity;
import org.endure.fact.Share;
import org.endure.fact.SharedGoalIndicator;
import org.endure.fact.SocialTie;
import org.endure.fact.Specificity;
import org.endure.fact.Stance;
import org.endure.fact.StatedThreat;
import org.endure.fact.ThreatPerception;
import org.endure.fact.TieKind;
import org.endure.fact.TieReach;

/** The core written out by hand, without rules: the floor that no engine can reach. */
public final class PlainCore {

    private static final double SIGNIFICANT_FALL = -50;

    /** What a finding is about. */
    private record Key(String mechanism, Aspect aspect, String perceiver, IssueArea area, String subject) {}

    private record Found(Key key, Magnitude before, Magnitude after, FindingStatus status) {
        boolean stands() {
            return status != FindingStatus.OFFSET;
        }

        boolean isSignificant(String mechanism) {
            return stands() && after == Magnitude.SIGNIFICANT && key.mechanism().equals(mechanism);
        }
    }

    /** What is answered. */
    record Answered(Outcome verdict, List<Found> findings) {

        CoreAnswer told() {
            SortedSet<String> lines = new TreeSet<>();
            lines.add(verdict.name());
            for (Found each : findings) {
                Key key = each.key();
                lines.add(Finding.idOf(key.mechanism(), key.aspect(), key.perceiver(), key.area(), key.subject()) + " "
                        + each.before().points() + " " + each.after().points() + " " + each.status());
            }
            return new CoreAnswer(lines);
        }
    }

    private final List<Fact> facts;
    private final List<Member> members = new ArrayList<>();
    private final List<ThreatPerception> perceptions = new ArrayList<>();
    private final List<CredibilitySignal> signals = new ArrayList<>();
    private final List<Outreach> outreaches = new ArrayList<>();
    private final Map<Key, Magnitude> base = new HashMap<>();

    private PlainCore(List<Fact> facts) {
        this.facts = facts;
    }

    public static Answered assess(List<Fact> facts) {
        return new PlainCore(facts).assess();
    }

    private Answered assess() {
        Level coded = null;
        for (Fact fact : facts) {
            if (fact instanceof Member member) {
                members.add(member);
            } else if (fact instanceof ThreatPerception perception) {
                perceptions.add(perception);
            } else if (fact instanceof Observation observation && observation.period() == Period.CURRENT) {
                if (observation instanceof CredibilitySignal signal) {
                    signals.add(signal);
                } else if (observation instanceof Outreach outreach) {
                    outreaches.add(outreach);
                } else if (observation instanceof CodedIntrinsicValue value) {
                    coded = value.level();
                } else {
                    causes(observation);
                }
            }
        }
        perceptions.forEach(this::reread);
        signals.forEach(this::doubts);
        Level value = coded == null ? value() : coded;
        List<Found> findings = findings(value);
        return new Answered(verdict(value, findings), findings);
    }

    private void causes(Observation each) {
        if (each instanceof CapabilityChange change) {
            if (change.role() == CapabilityRole.THREAT
                    && change.changePct() != null
                    && change.changePct() < SIGNIFICANT_FALL) {
                change(each, "C1.a", "ALLIANCE", change.state(), Magnitude.SIGNIFICANT);
            }
        } else if (each instanceof SocialTie tie) {
            if (tie.kind() == TieKind.HISTORICAL
                    && tie.trend() == Movement.FALLING
                    && tie.reach() == TieReach.MEASURED
                    && tie.periods() != null
                    && tie.periods() >= 2) {
                change(each, "C3.h", "ALLIANCE", "-", Magnitude.MODERATE);
            }
        } else if (each instanceof DomesticContest contest) {
            if (contest.stance() == Stance.ANTI && contest.policyEffect() == PolicyEffect.REVERSAL) {
                change(each, "C4", contest.state(), "-", Magnitude.SIGNIFICANT);
            }
        } else if (each instanceof RegimeChange regime) {
            if (regime.kind() == RegimeChangeKind.REVOLUTION
                    && (regime.orientation() == Orientation.REVERSED || regime.orientation() == Orientation.HOSTILE)) {
                change(each, "C5.b", regime.state(), "-", Magnitude.SIGNIFICANT);
            }
        } else if (each instanceof IdeologyRelation ideologies) {
            ideologies(ideologies);
        } else if (each instanceof BurdenShare burden) {
            burden(burden);
        } else if (each instanceof ReputationStake stake) {
            if (stake.articulatedBy() == Articulation.OFFICIALS) {
                standing(each, "E2", stake.holder(), Magnitude.MODERATE);
            }
        } else if (each instanceof EliteInterest elite) {
            if (elite.dependsOnAlliance() == Answer.YES
                    && elite.overthrown() != Answer.YES
                    && elite.influence() == EliteInfluence.DECISIVE) {
                standing(each, "E3", elite.state(), Magnitude.SIGNIFICANT);
            }
        } else if (each instanceof Institution institution) {
            institution(institution);
        } else if (each instanceof SharedGoalIndicator goal) {
            goal(goal);
        } else if (each instanceof CodedMechanism mechanism) {
            coded(mechanism);
        }
    }

    private void ideologies(IdeologyRelation ideologies) {
        if ((ideologies.domain() == CreedDomain.CORE_REGIME || ideologies.domain() == CreedDomain.SECURITY)
                && ideologies.relation() == CreedRelation.DIFFERENT
                && ideologies.handling() == CreedHandling.POLITICISED) {
            change(ideologies, "C6.a", "ALLIANCE", "-", Magnitude.MODERATE);
        }
        if (ideologies.sameCreed() == Answer.YES && ideologies.dispute() == Dispute.CONTESTED_LEADERSHIP) {
            change(ideologies, "C6.b", "ALLIANCE", "-", Magnitude.SIGNIFICANT);
        }
    }

    private void burden(BurdenShare burden) {
        if (burden.shift() == BurdenShift.AGREED) {
            change(burden, "E1x", burden.leader(), "-", Magnitude.MODERATE);
        }
        if (burden.share() == Share.DISPROPORTIONATE && burden.extent() == BurdenExtent.GUARANTEE_AND_FORCES) {
            standing(burden, "E1.a", burden.leader(), Magnitude.SIGNIFICANT);
        }
    }

    private void institution(Institution each) {
        boolean organisation = each.kind() == InstitutionKind.STAFF
                || each.kind() == InstitutionKind.JOINT_COMMAND
                || each.kind() == InstitutionKind.BASE;
        boolean deep = each.depth() == InstitutionDepth.STANDING || each.depth() == InstitutionDepth.INTEGRATED;
        if (organisation && deep && each.imposed() != Answer.YES) {
            standing(each, "E4.c", "ALLIANCE", Magnitude.SIGNIFICANT);
        }
    }

    private void goal(SharedGoalIndicator goal) {
        if (goal.relation() == GoalRelation.CONVERGENT && goal.extent() == GoalExtent.MAIN) {
            standing(goal, goal.kind() == GoalKind.OBJECTIVE ? "E5.b" : "E5.a", "ALLIANCE", Magnitude.SIGNIFICANT);
        } else if (goal.relation() == GoalRelation.DIVERGENT
                && goal.extent() == GoalExtent.MAJOR
                && goal.kind() == GoalKind.OBJECTIVE) {
            change(goal, "E5x.o", "ALLIANCE", "-", Magnitude.MODERATE);
        }
    }

    private void coded(CodedMechanism coded) {
        if (toCollapse(coded.code())) {
            change(coded, coded.code(), "ALLIANCE", "-", coded.magnitude());
        } else {
            standing(coded, coded.code(), "ALLIANCE", coded.magnitude());
        }
    }

    private static boolean toCollapse(String code) {
        return code.startsWith("C") || code.equals("E1x") || code.startsWith("E5x");
    }

    private void reread(ThreatPerception read) {
        if (read.period() != Period.CURRENT || read.intentions() != Intentions.BENIGN) {
            return;
        }
        for (Member member : members) {
            if (!read.perceiver().contains(member.state())) {
                continue;
            }
            boolean before = false;
            boolean still = false;
            for (ThreatPerception other : perceptions) {
                if (other.threat().equals(read.threat()) && other.perceiver().contains(member.state())) {
                    before |= other.period() == Period.BASELINE && other.intentions() == Intentions.AGGRESSIVE;
                    still |= other.period() == Period.CURRENT
                            && (other.intentions() == Intentions.UNCERTAIN
                                    || other.intentions() == Intentions.AGGRESSIVE);
                }
            }
            if (before && !still) {
                change(read, "C1.c", member.state(), read.threat(), Magnitude.MODERATE);
            }
        }
    }

    private static boolean doubtful(CredibilitySignal signal) {
        return signal.polarity() == Polarity.DOUBT || signal.polarity() == Polarity.VIOLATE;
    }

    private static boolean word(CredibilitySignal signal) {
        return signal.mode() == Mode.WORD || signal.mode() == Mode.UNKNOWN;
    }

    private void doubts(CredibilitySignal signal) {
        if (!doubtful(signal)) {
            return;
        }
        if (signal.kind() == CredibilityKind.STRENGTH) {
            if (signal.severity() == Severity.SHOWN) {
                change(signal, "C2.a", signal.receiver(), signal.sender(), Magnitude.SIGNIFICANT);
            }
        } else if (word(signal) && signal.specificity() == Specificity.PARTNER_SPECIFIC && signal.position() != null) {
            for (CredibilitySignal other : signals) {
                if (other.kind() == CredibilityKind.COMMITMENT
                        && doubtful(other)
                        && other.receiver().equals(signal.receiver())
                        && signal.position().equals(other.position())
                        && !other.id().equals(signal.id())) {
                    change(signal, "C2.b", signal.receiver(), signal.position(), Magnitude.MODERATE);
                    break;
                }
            }
        }
    }

    private void change(Observation from, String mechanism, String perceiver, String subject, Magnitude magnitude) {
        support(new Key(mechanism, Aspect.STANDING, perceiver, from.area(), subject), magnitude);
    }

    private void standing(Observation from, String mechanism, String perceiver, Magnitude magnitude) {
        support(new Key(mechanism, Aspect.STANDING, perceiver, from.area(), "-"), magnitude);
    }

    private void support(Key key, Magnitude magnitude) {
        base.merge(key, magnitude, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    private Level value() {
        Set<String> threats = new HashSet<>();
        perceptions.forEach(each -> threats.add(each.threat()));
        Level gravest = Level.UNKNOWN;
        for (String threat : threats) {
            Level least = null;
            boolean leastIsNeeded = false;
            boolean known = true;
            for (Member member : members) {
                boolean needed = member.essential() == Answer.YES;
                Level level = level(member.state(), threat);
                known &= !needed || level != null;
                if (level != null && (least == null || level.compareTo(least) < 0)) {
                    least = level;
                    leastIsNeeded = needed;
                } else if (level != null && level == least) {
                    leastIsNeeded |= needed;
                }
            }
            if (known && least != null && leastIsNeeded && least.compareTo(gravest) > 0) {
                gravest = least;
            }
        }
        return gravest;
    }

    private Level level(String member, String threat) {
        Level level = null;
        for (ThreatPerception each : perceptions) {
            if (each.period() == Period.CURRENT
                    && each.threat().equals(threat)
                    && each.perceiver().contains(member)) {
                if (each.stated() == StatedThreat.MAIN) {
                    return Level.HIGH;
                } else if (each.stated() == StatedThreat.WORRIED) {
                    level = Level.MODERATE;
                }
            }
        }
        return level;
    }

    private List<Found> findings(Level value) {
        boolean objectives = base.entrySet().stream()
                .anyMatch(each -> each.getKey().mechanism().equals("E5.b")
                        && each.getValue().compareTo(Magnitude.SLIGHT) > 0);
        List<Found> findings = new ArrayList<>(base.size());
        base.forEach((key, magnitude) -> {
            if (key.mechanism().equals("E1x") && objectives) {
                findings.add(new Found(key, magnitude, magnitude, FindingStatus.OFFSET));
            } else if (key.mechanism().equals("C2.b") && lowering(key, value) > 0) {
                findings.add(new Found(key, magnitude, magnitude.lowered(lowering(key, value)), FindingStatus.CAPPED));
            } else {
                findings.add(new Found(key, magnitude, magnitude, FindingStatus.ACTIVE));
            }
        });
        return findings;
    }

    private int lowering(Key key, Level value) {
        boolean words = false;
        boolean deeds = false;
        for (CredibilitySignal each : signals) {
            if (doubtful(each) && key.subject().equals(each.position())) {
                words |= word(each);
                deeds |= !word(each);
            }
        }
        boolean important = (value == Level.HIGH || value == Level.MODERATE) && words && !deeds;
        boolean eased = !key.subject().equals("-")
                && outreaches.stream()
                        .anyMatch(each -> each.by().equals(key.perceiver())
                                && each.changes().contains(key.subject()));
        return (important ? 1 : 0) + (eased ? 1 : 0);
    }

    private static Outcome verdict(Level value, List<Found> findings) {
        boolean pillar = false;
        boolean overriding = false;
        boolean weakened = false;
        for (Found each : findings) {
            pillar |= each.isSignificant("E3")
                    || each.isSignificant("E4")
                    || each.isSignificant("E4.a")
                    || each.isSignificant("E4.b")
                    || each.isSignificant("E4.c");
            overriding |= each.isSignificant("C6.b");
            weakened |= each.stands()
                    && each.after() == Magnitude.SIGNIFICANT
                    && toCollapse(each.key().mechanism());
        }
        boolean valued = value == Level.HIGH || value == Level.MODERATE;
        if (valued && !overriding || pillar && !weakened) {
            return Outcome.ENDURANCE;
        }
        return overriding || value != Level.UNKNOWN ? Outcome.COLLAPSE : Outcome.UNDETERMINED;
    }
}
