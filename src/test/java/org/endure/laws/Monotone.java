package org.endure.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.endure.fact.Bound;
import org.endure.fact.Citation;
import org.endure.fact.Direction;
import org.endure.fact.EvidenceKind;
import org.endure.fact.FactType;
import org.endure.fact.Observation;
import org.endure.rule.Rule;
import org.jspecify.annotations.Nullable;

/** Law 1, monotone: more that holds never moves toward collapse, more that parts never away from it. */
final class Monotone {

    /** Rules marked {@code @nonmonotone}. */
    private static final Set<String> EXEMPT = Walt.RULES.rules().stream()
            .filter(each -> !each.nonmonotone().isBlank())
            .map(Rule::id)
            .collect(Collectors.toSet());

    private Monotone() {}

    /** One question of a world, drawn at random; null if it has no fact to ask about. */
    static @Nullable Question ask(World world, Random random) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> added(world, random);
            case 2 -> surer(world, random);
            default -> moved(world, random);
        };
    }

    /** A fact of the period that speaks for one side is confirmed by more sources. */
    private static @Nullable Question surer(World world, Random random) {
        List<Observation> facts = world.current().stream()
                .filter(each -> Sides.of(world, each) != null && !each.type().equals("ThreatPerception"))
                .filter(each -> each.evidence() != EvidenceKind.EXPERT_CLAIM)
                .toList();
        if (facts.isEmpty()) {
            return null;
        }
        String id = facts.get(random.nextInt(facts.size())).id();
        Direction side = Sides.of(world, Objects.requireNonNull(world.fact(id)));
        return new Question(
                "1 surer " + Objects.requireNonNull(world.fact(id)).type(),
                id + ", which speaks for " + side + ", is confirmed by more sources",
                world,
                other -> {
                    Observation fact = other.fact(id);
                    return fact == null || Sides.of(other, fact) != side || isCorrected(other, fact)
                            ? null
                            : other.with(id, Monotone::confirmed);
                },
                judge(side == Direction.ENDURANCE, true));
    }

    private static Observation confirmed(Observation fact) {
        List<Citation> sources = new ArrayList<>(fact.account().sources());
        sources.addAll(List.of(new Citation("left", null), new Citation("right", null)));
        return Records.with(fact, "sources", sources.stream().distinct().toList());
    }

    /** Whether a fact of a baseline speaks of the same topic, so that this one may show that it has faded or eased. */
    private static boolean isCorrected(World world, Observation fact) {
        return world.baselines().stream()
                .flatMap(List::stream)
                .anyMatch(each -> each.type().equals(fact.type()));
    }

    private record Move(Observation fact, Ladder ladder, int age) {}

    private static @Nullable Question moved(World world, Random random) {
        List<Move> moves = new ArrayList<>();
        for (int age = 0; age <= Math.min(1, world.baselines().size()); age++) {
            for (Observation fact : world.facts(age)) {
                if (fact.evidence() == EvidenceKind.EXPERT_CLAIM
                        || age > 0 && fact.account().standing() == org.endure.fact.Answer.YES) {
                    continue;
                }
                for (Ladder ladder : Ladder.ALL) {
                    if (ladder.holds(world, fact)
                            && (age == 0 || !ladder.attribute().equals("kind"))) {
                        moves.add(new Move(fact, ladder, age));
                    }
                }
            }
        }
        if (moves.isEmpty()) {
            return null;
        }
        Move move = moves.get(random.nextInt(moves.size()));
        Ladder ladder = move.ladder();
        int from = ladder.rung(move.fact());
        int to = random.nextInt(ladder.values().size());
        if (from == to) {
            to = from == 0 ? 1 : from - 1;
        }
        boolean endurance = to > from == (ladder.toward() == Direction.ENDURANCE);
        int rung = to;
        String id = move.fact().id();
        return new Question(
                "1 %s.%s %s %s"
                        .formatted(
                                ladder.type(),
                                ladder.attribute(),
                                to > from ? "up" : "down",
                                move.age() == 0 ? "" : "baseline"),
                "%s of %s from %s to %s"
                        .formatted(
                                ladder.attribute(),
                                id,
                                ladder.values().get(from),
                                ladder.values().get(to)),
                world,
                other -> {
                    Observation fact = other.fact(id);
                    return fact == null || !ladder.holds(other, fact) || ladder.rung(fact) != from
                            ? null
                            : other.with(id, each -> ladder.at(each, rung));
                },
                move.age() == 0
                        ? judge(endurance, !ladder.attribute().equals("kind"))
                        : mirrored(endurance, ladder.type().equals("ThreatPerception")));
    }

    private static @Nullable Question added(World world, Random random) {
        Facts facts = new Facts(random, world.members(), world.alliance().leader());
        int age = world.baselines().isEmpty() || random.nextInt(3) > 0 ? 0 : 1;
        Observation drawn = facts.draw(age);
        Observation fact = Records.with(drawn, "id", "NEW");
        fact = Records.with(fact, "event", null);
        if (age > 0) {
            fact = Records.with(fact, "standing", org.endure.fact.Answer.NO);
        }
        Direction side = Sides.of(world, fact);
        if (side == null || fact.evidence() == EvidenceKind.EXPERT_CLAIM) {
            return null;
        }
        Observation one = fact;
        boolean endurance = side == Direction.ENDURANCE;
        return new Question(
                "1 added %s %s %s".formatted(fact.type(), side, age == 0 ? "" : "baseline"),
                "a fact added that speaks for " + side,
                world,
                other -> age > other.baselines().size() || replaces(other, one, age) || Sides.of(other, one) != side
                        ? null
                        : other.plus(age, one),
                age == 0
                        ? judge(endurance, true)
                        : mirrored(endurance, fact.type().equals("ThreatPerception")));
    }

    /** Whether a fact speaks of something of which another period or fact speaks: then it does not add, it corrects. */
    private static boolean replaces(World world, Observation fact, int age) {
        String topic = FactType.topic(fact);
        return !topic.isEmpty()
                && world.all().stream().anyMatch(each -> FactType.topic(each).equals(topic));
    }

    private static Question.Judge judge(boolean endurance, boolean trendToo) {
        return (one, other) -> {
            if (isExempt(one) || isExempt(other)) {
                return null;
            }
            int sign = endurance ? 1 : -1;
            String side = endurance ? "collapse" : "endurance";
            if (sign * (other.reading().height() - one.reading().height()) < 0) {
                return "The verdict moved toward %s.".formatted(side);
            }
            for (Bound bound : Bound.values()) {
                if (sign * (other.reading().margin(bound) - one.reading().margin(bound)) < 0) {
                    return "The margin (%s) moved toward %s.".formatted(bound, side);
                }
            }
            Integer before = one.reading().climb();
            Integer after = other.reading().climb();
            return trendToo && before != null && after != null && sign * (after - before) < 0
                    ? "The trend moved toward %s.".formatted(endurance ? "weakened" : "strengthened")
                    : null;
        };
    }

    /**
     * In a baseline the same evidence moves the trend the other way, and leaves the verdict alone. Only a threat of the baseline
     * that nobody rates now is an unknown of the period, so that a rating there may open or close the verdict.
     */
    private static Question.Judge mirrored(boolean endurance, boolean opens) {
        return (one, other) -> {
            if (isExempt(one) || isExempt(other)) {
                return null;
            }
            if (Math.abs(one.reading().height() - other.reading().height()) > (opens ? 1 : 0)) {
                return "The baseline moved the verdict.";
            }
            Integer before = one.reading().climb();
            Integer after = other.reading().climb();
            return before != null && after != null && (endurance ? after > before : after < before)
                    ? "The trend moved toward %s.".formatted(endurance ? "strengthened" : "weakened")
                    : null;
        };
    }

    /** Whether a rule fired that breaks the law on purpose. */
    private static boolean isExempt(Question.Seen seen) {
        return seen.reading().rules().stream().anyMatch(EXEMPT::contains);
    }
}
