package org.endure.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.endure.consultation.Consultation;
import org.endure.fact.Finding;
import org.endure.fact.IntrinsicValue;
import org.endure.fact.Missing;
import org.endure.fact.Observation;
import org.endure.fact.Outcome;
import org.endure.fact.StandingLevel;
import org.endure.fact.ThreatLevel;
import org.endure.scenario.Case;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a scholar is free to choose changes no answer, and what an answer owes its reader is always there. */
class PresentationLawsTest {

    private static final Pattern ID = Pattern.compile("\\b[FGH]\\d\\d\\b");

    private static final int YEARS = 5;

    /** Another order of the facts comes with it, since they are read in the order of their ids. */
    @Test
    void renamingTheFactsChangesOnlyTheirNames() {
        Trials.hold(PresentationLawsTest::renamed);
    }

    @Test
    void movingAllDatesChangesNothing() {
        IntStream.range(0, Trials.TRIES).forEach(number -> {
            World world = Trials.world(number);
            assertThat(seen(read(world.asCase(YEARS)), UnaryOperator.identity()))
                    .as(() -> Printed.world(world))
                    .isEqualTo(seen(read(world.asCase()), text -> Years.later(text, YEARS)));
        });
    }

    @Test
    void anUndeterminedAnswerNamesWhatIsMissing() {
        Trials.hold((world, random) -> new Question(
                "missing",
                "The answer is read",
                world,
                other -> other,
                (one, other) -> one.reading().outcome() == Outcome.UNDETERMINED
                                && one.reading().all(Missing.class).findAny().isEmpty()
                        ? "Nothing is named as missing."
                        : null));
    }

    private static @Nullable Question renamed(World world, Random random) {
        List<String> ids = new ArrayList<>(
                world.all().stream().map(Observation::id).distinct().sorted().toList());
        List<String> others = new ArrayList<>(ids);
        Collections.shuffle(others, random);
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            names.put(ids.get(i), others.get(i));
        }
        return ids.size() < 2
                ? null
                : new Question(
                        "ids",
                        "The facts are renamed: " + names,
                        world,
                        other -> other.each(each -> Records.with(each, "id", names.getOrDefault(each.id(), each.id()))),
                        (one, other) -> Same.wrong(
                                one.reading(),
                                other.reading(),
                                text -> ID.matcher(text)
                                        .replaceAll(each -> names.getOrDefault(each.group(), each.group()))));
    }

    private static Reading read(Case judged) {
        var fired = Walt.EVALUATOR.fire(new Consultation(Walt.EVALUATOR).facts(judged));
        return new Reading(fired.conclusions(), fired.rules());
    }

    private static List<String> seen(Reading reading, UnaryOperator<String> change) {
        List<String> seen = new ArrayList<>(List.of(reading.line()));
        for (Class<?> type : List.of(Finding.class, StandingLevel.class, ThreatLevel.class, IntrinsicValue.class)) {
            reading.all(type)
                    .map(each -> change.apply(each.toString()))
                    .sorted()
                    .forEach(seen::add);
        }
        return seen;
    }
}
