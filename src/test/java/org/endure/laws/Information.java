package org.endure.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.endure.fact.Bound;
import org.endure.fact.FactType;
import org.endure.fact.FactType.Attribute;
import org.endure.fact.Observation;
import org.endure.fact.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Law 2, information: filling in an unknown never contradicts a verdict that was given, and the margin stays within its
 * interval. Since this holds for each single filling of every world, it holds for all fillings of all unknowns of a world: a
 * verdict is given only if all of them lead to it.
 */
final class Information {

    /**
     * Attributes that no question is asked of: a missing statement means that nothing is stated, so that a statement is new evidence;
     * the others say on which side a fact stands, and without them it is no evidence.
     */
    private static final Set<String> EVIDENCE = Set.of(
            "Alignment.substitutesForAlly",
            "BurdenShare.share",
            "CapabilityChange.changePct",
            "Contribution.met",
            "Contribution.withheld",
            "DomesticContest.stance",
            "EliteInterest.dependsOnAlliance",
            "IdeologyRelation.dispute",
            "IdeologyRelation.relation",
            "IdeologyRelation.sameCreed",
            "SocialTie.trend",
            "ThreatPerception.stated",
            "ThreatPerception.trend");

    private Information() {}

    /** One question of a world, drawn at random; null if nothing is unknown. */
    static @Nullable Question ask(World world, Random random) {
        return random.nextInt(3) == 0 ? view(world, random) : attribute(world, random);
    }

    private record Gap(Observation fact, Attribute attribute) {}

    private static @Nullable Question attribute(World world, Random random) {
        List<Gap> gaps = new ArrayList<>();
        for (Observation fact : world.current()) {
            for (Attribute attribute : Records.type(fact).attributes()) {
                if (!isCircumstance(fact, attribute)
                        && !values(attribute).isEmpty()
                        && isUnknown(fact, attribute)
                        && !isToldBeside(world, fact, attribute)) {
                    gaps.add(new Gap(fact, attribute));
                }
            }
        }
        if (gaps.isEmpty()) {
            return null;
        }
        Gap gap = gaps.get(random.nextInt(gaps.size()));
        List<?> values = values(gap.attribute());
        Object value = values.get(random.nextInt(values.size()));
        String id = gap.fact().id();
        String name = gap.attribute().name();
        return new Question(
                "2 %s.%s".formatted(gap.fact().type(), name),
                "%s of %s, unknown, becomes known as %s".formatted(name, id, value),
                world,
                other -> {
                    Observation fact = other.fact(id);
                    return fact == null
                                    || !isUnknown(fact, gap.attribute())
                                    || isToldBeside(other, fact, gap.attribute())
                            ? null
                            : other.with(id, each -> Records.with(each, name, value));
                },
                Information::wrong);
    }

    private static boolean isCircumstance(Observation fact, Attribute attribute) {
        return EVIDENCE.contains(fact.type() + "." + attribute.name())
                || FactType.of(fact).isAbsentIfLeftOut(fact, attribute);
    }

    /** What another fact on the same topic tells, such as a rating of the same threat by the same member: filled in here too, it is new. */
    private static boolean isToldBeside(World world, Observation fact, Attribute attribute) {
        String topic = FactType.topic(fact);
        return !topic.isEmpty()
                        && world.all().stream()
                                .anyMatch(other -> !other.id().equals(fact.id())
                                        && FactType.topic(other).equals(topic)
                                        && !isUnknown(other, attribute))
                || isRatedBeside(world, fact, attribute);
    }

    private static boolean isRatedBeside(World world, Observation fact, Attribute attribute) {
        return fact instanceof org.endure.fact.ThreatPerception rating
                && world.all().stream()
                        .filter(other -> !other.id().equals(rating.id()) && !isUnknown(other, rating, attribute))
                        .anyMatch(other ->
                                rating.perceiver().stream().anyMatch(member -> rates(other, member, rating.threat())));
    }

    private static boolean isUnknown(Observation other, Observation same, Attribute attribute) {
        return !other.type().equals(same.type()) || isUnknown(other, attribute);
    }

    private static boolean isUnknown(Observation fact, Attribute attribute) {
        Object value = Records.value(fact, attribute.name());
        return value == null || value.toString().equals("UNKNOWN");
    }

    /** The values that can be filled in; none for states, of which a missing one means that there is none. */
    private static List<?> values(Attribute attribute) {
        if (attribute.constants() != null) {
            List<Object> values = new ArrayList<>(List.of(attribute.constants().getEnumConstants()));
            return values.removeIf(each -> each.toString().equals("UNKNOWN")) ? values : List.of();
        }
        return attribute.name().equals("year") ? List.of() : Facts.NUMBERS.getOrDefault(attribute.name(), List.of());
    }

    /** An essential member's view of a threat that another member rates becomes known. */
    private static @Nullable Question view(World world, Random random) {
        List<String> members =
                List.copyOf(world.essentialMembers().stream().sorted().toList());
        String member = members.get(random.nextInt(members.size()));
        String threat = Facts.THREATS.get(random.nextInt(Facts.THREATS.size()));
        Facts facts = new Facts(random, world.members(), world.alliance().leader());
        Observation rating = facts.draw(FactType.named("ThreatPerception"), 0);
        for (String each : List.of("trend", "aggregatePower", "offensivePower", "proximity", "intentions")) {
            rating = Records.with(rating, each, Records.constant(rating, each, "UNKNOWN"));
        }
        List<String> levels = List.of("NONE", "POSSIBLE", "WORRIED", "MAIN");
        rating = Records.with(rating, "stated", Records.constant(rating, "stated", levels.get(random.nextInt(4))));
        rating = Records.with(Records.with(rating, "threat", threat), "perceiver", List.of(member));
        rating = Records.with(Records.with(Records.with(rating, "id", Same.ADDED), "date", null), "event", null);
        Observation known = Records.with(rating, "evidence", org.endure.fact.EvidenceKind.STATEMENT);
        return new Question(
                "2 view",
                "The view of " + member + " of " + threat + " becomes known",
                world,
                other -> isOpen(other, member, threat) ? other.plus(0, known) : null,
                Information::wrong);
    }

    private static boolean isOpen(World world, String member, String threat) {
        return world.essentialMembers().contains(member)
                && world.all().stream().noneMatch(each -> rates(each, member, threat) || dissolves(each, threat))
                && world.current().stream()
                        .anyMatch(each -> isEvidence(each)
                                && world.members().stream().anyMatch(other -> rates(each, other, threat)));
    }

    /** A power that has dissolved threatens nobody who does not say so: the views of it are known. */
    private static boolean dissolves(Observation fact, String threat) {
        return fact instanceof org.endure.fact.CapabilityChange change
                && change.state().equals(threat)
                && change.dissolved() == org.endure.fact.Answer.YES;
    }

    private static boolean isEvidence(Observation fact) {
        return fact.evidence() != org.endure.fact.EvidenceKind.EXPERT_CLAIM
                && (fact.date() == null || !fact.date().equals("1950") || fact.takesEffect() != null);
    }

    private static boolean rates(Observation fact, String member, String threat) {
        return fact instanceof org.endure.fact.ThreatPerception rating
                && rating.threat().equals(threat)
                && rating.perceiver().contains(member);
    }

    private static @Nullable String wrong(Question.Seen one, Question.Seen other) {
        Outcome before = one.reading().outcome();
        if (before != Outcome.UNDETERMINED && other.reading().outcome() != before) {
            return "The verdict was given and changed.";
        }
        boolean within = other.reading().margin(Bound.LOWEST) >= one.reading().margin(Bound.LOWEST)
                && other.reading().margin(Bound.HIGHEST) <= one.reading().margin(Bound.HIGHEST);
        return within ? null : "The margin left its interval.";
    }
}
