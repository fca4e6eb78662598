package org.endure.laws;

import java.util.List;
import java.util.Random;
import org.endure.fact.CapabilityChange;
import org.endure.fact.CapabilityRole;
import org.endure.fact.EvidenceKind;
import org.endure.fact.FactType.Attribute;
import org.endure.fact.NotDiagnostic;
import org.endure.fact.Observation;
import org.endure.fact.TimeSpan;
import org.jspecify.annotations.Nullable;

/** Laws 6 and 9: what concerns others, lies outside the periods, or is an opinion changes nothing. */
final class Relevance {

    private Relevance() {}

    /** Law 6: a fact about strangers, or dated outside the periods. */
    static @Nullable Question ask(World world, Random random) {
        return world.baselines().isEmpty() || random.nextInt(3) > 0
                ? ask("", world, random, random.nextInt(1 + world.baselines().size()))
                : ask(" alone", world.withBaselines(List.of(List.of())), random, 1);
    }

    private static @Nullable Question ask(String where, World world, Random random, int age) {
        Observation drawn = drawn(world, random, age);
        boolean outside = random.nextInt(3) == 0;
        boolean names = Records.type(drawn).attributes().stream().anyMatch(Attribute::state);
        if (drawn.type().equals("Context")
                || drawn.evidence() == EvidenceKind.EXPERT_CLAIM
                || namesAThreat(drawn)
                || !names && !outside) {
            return null;
        }
        Observation fact = outside
                ? Records.with(
                        Records.with(
                                Records.with(drawn, "date", TimeSpan.parse("1950")),
                                "standing",
                                org.endure.fact.Answer.NO),
                        "takesEffect",
                        null)
                : foreign(drawn);
        return new Question(
                "6 %s%s%s%s".formatted(drawn.type(), outside ? " outside" : "", age == 0 ? "" : " baseline", where),
                outside ? "a fact dated outside the periods added" : "a fact about strangers added",
                world,
                other -> age > other.baselines().size() ? null : other.plus(age, fact),
                (one, other) -> {
                    String wrong = Same.wrong(one, other);
                    boolean named = other.reading()
                            .all(NotDiagnostic.class)
                            .anyMatch(each -> each.fact().equals(Same.ADDED));
                    return wrong == null && outside && age == 0 && !named ? "The fact is not named as unused." : wrong;
                });
    }

    /** Law 9: an opinion. */
    static Question opinion(World world, Random random) {
        int age = random.nextInt(1 + world.baselines().size());
        Observation fact = Records.with(drawn(world, random, age), "evidence", EvidenceKind.EXPERT_CLAIM);
        return new Question(
                "9 %s%s".formatted(fact.type(), age == 0 ? "" : " baseline"),
                "an opinion added",
                world,
                other -> age > other.baselines().size() ? null : other.plus(age, fact),
                (one, other) -> Same.wrong(one, other));
    }

    /** A change in the power of a threat says by its role that the state is a threat. */
    private static boolean namesAThreat(Observation fact) {
        return fact instanceof CapabilityChange change && change.role() == CapabilityRole.THREAT;
    }

    private static Observation drawn(World world, Random random, int age) {
        Observation drawn = new Facts(random, world.members(), world.alliance().leader()).draw(age);
        return Records.with(Records.with(drawn, "id", Same.ADDED), "event", null);
    }

    private static Observation foreign(Observation fact) {
        Observation other = Records.with(
                Records.with(fact, "actor", Facts.STRANGERS.subList(0, 1)), "target", Facts.STRANGERS.subList(1, 2));
        int next = 0;
        for (Attribute attribute : Records.type(fact).attributes()) {
            if (attribute.state() && Records.value(fact, attribute.name()) instanceof List<?>) {
                other = Records.with(other, attribute.name(), Facts.STRANGERS);
            } else if (attribute.state()) {
                other = Records.with(other, attribute.name(), Facts.STRANGERS.get(next++ % 2));
            }
        }
        return other;
    }
}
