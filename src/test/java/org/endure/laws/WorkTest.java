package org.endure.laws;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.endure.consultation.Consultation;
import org.endure.fact.Fact;
import org.endure.fact.FactType;
import org.endure.fact.Observation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Work grows with the number of facts, whatever they say: an inference may take a fixed number of steps for each fact, and so many facts of
 * one type would exceed it many times if they were combined in pairs.
 */
class WorkTest {

    private static final int MANY = Integer.getInteger("work.facts", 2_500);

    static Stream<FactType> types() {
        return FactType.builtIn().values().stream().sorted(java.util.Comparator.comparing(FactType::name));
    }

    @ParameterizedTest
    @MethodSource("types")
    void thousandsOfFactsOfOneTypeAreWithinTheBudget(FactType type) {
        World world = Trials.world(1);
        Facts draw = new Facts(new Random(7), world.members(), world.alliance().leader());
        List<Observation> facts = new ArrayList<>();
        // every change of regime bears on every later fact, so that pairs are what is concluded
        int many = type.name().equals("RegimeChange") ? MANY / 20 : MANY;
        for (int i = 0; i < many; i++) {
            facts.add((Observation) Records.with(draw.draw(type, 0), "event", null));
        }
        inferred(world, facts);
    }

    @ParameterizedTest
    @MethodSource("types")
    void thousandsOfFactsThatSayTheSameAreWithinTheBudget(FactType type) {
        World world = Trials.world(1);
        Facts draw = new Facts(new Random(11), world.members(), world.alliance().leader());
        for (int kind = 0; kind < 2; kind++) {
            Observation one = draw.draw(type, 0);
            List<Observation> facts = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                facts.add((Observation) Records.with(Records.with(one, "id", "F-" + i), "event", null));
            }
            inferred(world, facts);
        }
    }

    private static void inferred(World world, List<Observation> facts) {
        World large =
                new World(world.alliance(), null, null, world.sources(), facts, List.of(List.copyOf(world.current())));
        List<Fact> given = List.copyOf(new Consultation(Walt.EVALUATOR, Walt.EVALUATOR).facts(large.asCase()));
        assertThatCode(() -> Walt.EVALUATOR.infer(given)).doesNotThrowAnyException();
    }
}
