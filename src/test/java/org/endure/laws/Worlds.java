package org.endure.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.endure.fact.Alliance;
import org.endure.fact.Answer;
import org.endure.fact.CitedSource;
import org.endure.fact.FormalStatus;
import org.endure.fact.FunctionalStatus;
import org.endure.fact.Leaning;
import org.endure.fact.Obligation;
import org.endure.fact.Observation;
import org.endure.fact.Searched;
import org.endure.fact.SourceKind;
import org.jspecify.annotations.Nullable;

/** Draws worlds: small and large alliances, sparse and rich evidence, with and without a past. */
final class Worlds {

    static final List<String> MEMBERS = List.of("MBA", "MBB", "MBC", "MBD", "MBE");

    private static final List<String> FAMILIES =
            List.of("C1", "C2", "C3", "C4", "C5", "C6", "E1", "E2", "E3", "E4", "E5", "E5x", "E1x");

    private final Random random;

    Worlds(long seed) {
        this.random = new Random(seed);
    }

    /** The sources of every world: each kind, with and without an interest, and two of one outlet. */
    static List<CitedSource> sources() {
        return List.of(
                source("left", SourceKind.NEWSPAPER, Leaning.LEFT, Answer.NO),
                source("right", SourceKind.NEWSPAPER, Leaning.RIGHT, Answer.UNKNOWN),
                source("lobby", SourceKind.NEWSPAPER, Leaning.LEFT, Answer.YES),
                source("law", SourceKind.OFFICIAL_DOCUMENT, Leaning.NA, Answer.NO),
                source("book", SourceKind.SCHOLAR, Leaning.NA, Answer.NO),
                source("think", SourceKind.THINK_TANK, Leaning.NA, Answer.YES),
                source("blog", SourceKind.OTHER_MEDIA, Leaning.NA, Answer.NO),
                source("data", SourceKind.DATASET, Leaning.NA, Answer.NO));
    }

    private static CitedSource source(String key, SourceKind kind, Leaning leaning, Answer interest) {
        return new CitedSource(key, kind, key, leaning, interest, key);
    }

    /** The world of the seed. */
    World draw() {
        int count = chance(0.55) ? 2 : 3 + random.nextInt(3);
        List<String> members = new ArrayList<>(MEMBERS.subList(0, count));
        Alliance alliance = new Alliance(
                "a",
                "a",
                members,
                chance(0.6) ? members.get(random.nextInt(2)) : null,
                Obligation.DEFENCE,
                Answer.NO,
                chance(0.93) ? FormalStatus.IN_FORCE : pick(List.of(FormalStatus.values())),
                chance(0.93) ? FunctionalStatus.ACTIVE : pick(List.of(FunctionalStatus.values())),
                chance(0.9) ? count : 12);
        List<String> essential =
                count > 2 && chance(0.3) ? List.copyOf(members.subList(0, 1 + random.nextInt(count - 1))) : null;
        Facts facts = new Facts(random, members, alliance.leader());
        List<List<Observation>> baselines = new ArrayList<>();
        int past = random.nextInt(3);
        for (int age = past; age > 0; age--) {
            baselines.add(0, observations(facts, age, baselines.isEmpty() ? null : baselines.get(0)));
        }
        List<Observation> current = observations(facts, 0, baselines.isEmpty() ? null : baselines.get(0));
        return new World(alliance, essential, searched(), sources(), current, baselines);
    }

    private @Nullable Searched searched() {
        if (chance(0.85)) {
            return null;
        }
        List<String> codes = new ArrayList<>(FAMILIES);
        codes.removeIf(each -> chance(0.3));
        return new Searched(codes.isEmpty() ? List.of(Searched.ALL) : codes);
    }

    private List<Observation> observations(Facts facts, int age, @Nullable List<Observation> before) {
        List<Observation> made = new ArrayList<>();
        if (chance(0.7)) {
            made.addAll(facts.threats(age));
        }
        int count = random.nextInt(chance(0.3) ? 16 : 7);
        for (int i = 0; i < count; i++) {
            made.add(
                    before != null && !before.isEmpty() && chance(0.35)
                            ? facts.again(pick(before), age)
                            : facts.draw(age));
        }
        return made;
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
