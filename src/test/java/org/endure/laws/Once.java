package org.endure.laws;

import java.util.List;
import java.util.Random;
import org.endure.fact.Citation;
import org.endure.fact.Finding;
import org.endure.fact.Observation;
import org.endure.fact.StandingLevel;
import org.endure.fact.ThreatLevel;
import org.endure.fact.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * Law 3, once: an event reported twice is one event. Two reports with a source each give the same answer as one report with both
 * sources.
 */
final class Once {

    private Once() {}

    static @Nullable Question ask(World world, Random random) {
        if (world.all().isEmpty()) {
            return null;
        }
        Observation drawn = world.all().get(random.nextInt(world.all().size()));
        int age = world.current().contains(drawn) ? 0 : world.baselines().get(0).contains(drawn) ? 1 : 2;
        String id = drawn.id();
        boolean coded = random.nextBoolean();
        World base = world.with(
                id,
                each -> Records.with(
                        Records.with(each, "event", coded ? "same" : null),
                        "date",
                        coded
                                ? each.account().date()
                                : TimeSpan.parse(List.of("2002", "1992", "1982").get(age) + "-02-02")));
        return new Question(
                "3 " + drawn.type() + (coded ? "" : " by its day") + (age == 0 ? "" : " baseline"),
                id + " is reported by two facts",
                java.util.Objects.requireNonNull(base),
                other -> {
                    Observation fact = other.fact(id);
                    return fact == null
                                    || (coded
                                            ? fact.account().event() == null
                                            : fact.account().date() == null
                                                    || !fact.account()
                                                            .date()
                                                            .text()
                                                            .endsWith("-02-02"))
                            ? null
                            : split(other, fact, age);
                },
                Once::wrong);
    }

    private static @Nullable World split(World world, Observation fact, int age) {
        List<Citation> sources = fact.account().sources();
        if (sources.isEmpty()
                || age > world.baselines().size()
                || !world.facts(age).contains(fact)) {
            return null;
        }
        Observation second = Records.with(fact, "sources", sources.subList(sources.size() - 1, sources.size()));
        World other = world.with(fact.id(), each -> Records.with(each, "sources", sources.subList(0, 1)));
        return java.util.Objects.requireNonNull(other).plus(age, Records.with(second, "id", Same.ADDED));
    }

    private static @Nullable String wrong(Question.Seen one, Question.Seen other) {
        if (!one.reading().line().equals(other.reading().line())) {
            return "The answer changed.";
        }
        for (Class<?> type : List.of(StandingLevel.class, ThreatLevel.class, Finding.class)) {
            List<String> before =
                    one.reading().all(type).map(Object::toString).sorted().toList();
            List<String> after =
                    other.reading().all(type).map(Object::toString).sorted().toList();
            if (!before.equals(after)) {
                return type.getSimpleName() + " changed.";
            }
        }
        return null;
    }
}
