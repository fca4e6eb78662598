package org.endure.laws;

import java.util.List;
import java.util.Random;
import org.endure.fact.EvidenceKind;
import org.endure.fact.Observation;
import org.endure.fact.Tendency;
import org.endure.fact.TimeSpan;
import org.jspecify.annotations.Nullable;

/** Law 5, identity: if nothing differs from the baseline, the trend is UNCHANGED; without one, nothing is compared. */
final class Identity {

    private Identity() {}

    static @Nullable Question ask(World world, Random random) {
        if (random.nextInt(8) == 0) {
            boolean none = random.nextBoolean();
            return new Question(
                    "5 no baseline",
                    none ? "There is no baseline" : "The baseline holds opinions only",
                    world,
                    other -> other.withBaselines(
                            none || other.baselines().isEmpty()
                                    ? List.of()
                                    : List.of(other.baselines().get(0).stream()
                                            .map(Identity::opinion)
                                            .toList())),
                    (one, other) -> other.reading().trend().tendency() == Tendency.NOT_COMPARED
                            ? null
                            : "Something was compared.");
        } else if (world.baselines().isEmpty()) {
            return null;
        }
        boolean codesNow = random.nextBoolean();
        boolean codesBefore = random.nextBoolean();
        return new Question(
                "5 same (position codes now %s, before %s)".formatted(codesNow, codesBefore),
                "The period repeats its baseline",
                world,
                other -> other.baselines().isEmpty() ? null : repeated(other, codesNow, codesBefore),
                (one, other) -> wrong(other));
    }

    private static Observation opinion(Observation fact) {
        return Records.with(fact, "evidence", EvidenceKind.EXPERT_CLAIM);
    }

    private static World repeated(World world, boolean codesNow, boolean codesBefore) {
        List<Observation> repeated =
                world.baselines().get(0).stream().map(Identity::atOnce).toList();
        List<Observation> before = repeated.stream()
                .map(each -> codesBefore ? each : uncoded(each))
                .toList();
        List<Observation> now = repeated.stream()
                .map(each -> Records.with(each, "id", "R" + each.id()))
                .map(each -> codesNow ? each : uncoded(each))
                .map(each -> Records.with(each, "date", later(each.account().date())))
                .toList();
        return world.withAlliance(World.working(world.alliance()))
                .withBaselines(List.of(before))
                .withFacts(0, now);
    }

    /** An act that takes effect in one of the periods only is not repeated in the other. */
    private static Observation atOnce(Observation fact) {
        return Records.with(fact, "takesEffect", null);
    }

    private static Observation uncoded(Observation fact) {
        return Records.with(fact, "position", null);
    }

    private static @Nullable TimeSpan later(@Nullable TimeSpan date) {
        if (date == null || date.text().equals("1950")) {
            return date;
        }
        int year = date.from().getYear() + 10;
        return TimeSpan.parse(year + date.text().substring(4));
    }

    private static @Nullable String wrong(Question.Seen seen) {
        Tendency tendency = seen.reading().trend().tendency();
        return tendency == Tendency.UNCHANGED || tendency == Tendency.NOT_COMPARED
                ? null
                : "The trend is " + tendency + ".";
    }
}
