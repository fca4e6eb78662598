package org.endure;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.endure.fact.Account;
import org.endure.fact.Alliance;
import org.endure.fact.Answer;
import org.endure.fact.BaselineAssessment;
import org.endure.fact.CasePeriod;
import org.endure.fact.Citation;
import org.endure.fact.CitedSource;
import org.endure.fact.EvidenceKind;
import org.endure.fact.Fact;
import org.endure.fact.FactType;
import org.endure.fact.FormalStatus;
import org.endure.fact.FunctionalStatus;
import org.endure.fact.IssueArea;
import org.endure.fact.Leaning;
import org.endure.fact.Magnitude;
import org.endure.fact.Meaning;
import org.endure.fact.Member;
import org.endure.fact.Obligation;
import org.endure.fact.Outcome;
import org.endure.fact.Period;
import org.endure.fact.RegimeType;
import org.endure.fact.SourceKind;
import org.endure.fact.Specificity;
import org.endure.fact.State;
import org.endure.fact.Tendency;
import org.endure.fact.TimeSpan;

/** Synthetic facts of every type, the same for the same seed: small worlds in which many rules meet. */
public final class RandomFacts {

    private static final List<String> STATES = List.of("AAA", "BBB", "CCC", "DDD");
    private static final List<String> CODES = List.of(
            "C1.a", "C1.c", "C2.a", "C2.b", "C4", "C5.b", "C5.c", "C6.a", "C6.b", "E1.a", "E1.c", "E1x", "E2", "E3",
            "E4", "E5.a", "E5x.o");
    private static final List<String> POSITIONS = List.of("p1", "p2", "p3");

    private final Random random;

    private RandomFacts(long seed) {
        this.random = new Random(seed);
    }

    /** The facts of that seed. */
    public static List<Fact> of(long seed) {
        return new RandomFacts(seed).facts();
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Alliance(
                "x",
                "x",
                List.of("AAA", "BBB"),
                "AAA",
                Obligation.DEFENCE,
                Answer.NO,
                pick(List.of(FormalStatus.values())),
                FunctionalStatus.ACTIVE,
                pick(List.of(2, 12))));
        facts.add(new Member("AAA", Answer.YES));
        facts.add(new Member("BBB", pick(List.of(Answer.YES, Answer.NO))));
        facts.add(new State("AAA", "A", RegimeType.DEMOCRACY, 0.005, 2000));
        facts.add(new CasePeriod(Period.CURRENT, "2000", TimeSpan.parse("2000")));
        if (random.nextInt(4) > 0) {
            facts.add(new CasePeriod(Period.BASELINE, "1999", TimeSpan.parse("1999")));
        }
        if (random.nextBoolean()) {
            facts.add(new BaselineAssessment(
                    "1999", Outcome.ENDURANCE, Tendency.STRENGTHENED, Magnitude.SLIGHT, Answer.NO));
        }
        facts.add(new CitedSource("left", SourceKind.NEWSPAPER, null, Leaning.LEFT, Answer.NO, ""));
        facts.add(new CitedSource("right", SourceKind.NEWSPAPER, null, Leaning.RIGHT, Answer.YES, ""));
        facts.add(new CitedSource("law", SourceKind.OFFICIAL_DOCUMENT, null, Leaning.NA, Answer.NO, ""));
        facts.add(new CitedSource("book", SourceKind.SCHOLAR, null, Leaning.NA, Answer.NO, ""));
        List<FactType> types = new ArrayList<>(FactType.builtIn().values());
        types.sort(Comparator.comparing(FactType::name));
        int count = 5 + random.nextInt(60);
        for (int i = 0; i < count; i++) {
            facts.add(observation(pick(types), "F" + i));
        }
        return facts;
    }

    private Fact observation(FactType type, String id) {
        Period period = random.nextInt(4) == 0 ? Period.BASELINE : Period.CURRENT;
        RecordComponent[] components = type.javaType().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = components[i].getType() == Account.class ? account(id, period) : value(components[i]);
        }
        try {
            return (Fact) type.javaType().getConstructors()[0].newInstance(values);
        } catch (InvocationTargetException e) {
            return observation(type, id);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Account account(String id, Period period) {
        return new Account(
                id,
                "sentence",
                null,
                null,
                pick(List.of(IssueArea.values()).subList(0, 6)),
                pick(List.of(EvidenceKind.values())),
                List.of("AAA"),
                List.of("BBB"),
                pick(List.of(Specificity.values())),
                random.nextInt(3) == 0 ? null : pick(POSITIONS),
                null,
                Answer.UNKNOWN,
                pick(List.of(
                        cite(), cite("left"), cite("left", "right"), cite("law"), cite("right", "law"), cite("book"))),
                new Citation("book", null),
                null,
                null,
                null,
                period,
                "2000",
                random.nextInt(6) == 0 ? "1999" : null);
    }

    private static List<Citation> cite(String... keys) {
        return java.util.Arrays.stream(keys).map(key -> new Citation(key, null)).toList();
    }

    private Object value(RecordComponent component) {
        Class<?> type = component.getType();
        if (type.isEnum()) {
            return pick(List.of(type.getEnumConstants()));
        } else if (type == Double.class) {
            return random.nextInt(4) == 0 ? null : pick(List.of(-60.0, -30.0, -5.0, 0.1, 0.3, 0.7, 1.0, 4.0));
        } else if (type == Integer.class) {
            return random.nextInt(4) == 0 ? null : pick(List.of(1, 2, 3, 12));
        } else if (type == List.class) {
            return pick(List.of(List.of("AAA"), List.of("BBB"), List.of("AAA", "BBB"), List.of("p1"), List.of("CCC")));
        } else if (component.getName().equals("code")) {
            return pick(CODES);
        }
        Meaning meaning = component.getAnnotation(Meaning.class);
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(org.jspecify.annotations.Nullable.class);
        if (nullable && random.nextInt(3) == 0) {
            return null;
        }
        return meaning != null && meaning.state() ? pick(STATES) : pick(List.of("AAA", "BBB", "p1"));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
