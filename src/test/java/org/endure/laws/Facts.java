package org.endure.laws;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.endure.fact.Account;
import org.endure.fact.Answer;
import org.endure.fact.Citation;
import org.endure.fact.EvidenceKind;
import org.endure.fact.FactType;
import org.endure.fact.FactType.Attribute;
import org.endure.fact.IssueArea;
import org.endure.fact.Observation;
import org.endure.fact.Period;
import org.endure.fact.Specificity;
import org.endure.fact.TimeSpan;
import org.jspecify.annotations.Nullable;

/** Draws observations of every type, with every value of every attribute. */
final class Facts {

    static final List<String> THREATS = List.of("THA", "THB");
    static final List<String> STRANGERS = List.of("STA", "STB");

    private static final List<String> CODES = List.of(
            "C1.a", "C1.b", "C1.c", "C2.a", "C2.b", "C3.h", "C3.e", "C3.i", "C4", "C5.a", "C5.b", "C5.c", "C6.a",
            "C6.b", "E1.a", "E1.b", "E1.c", "E1x", "E2", "E3", "E4", "E4.a", "E4.b", "E4.c", "E5.a", "E5.b", "E5x.v",
            "E5x.o");
    private static final List<IssueArea> AREAS = List.of(
            IssueArea.TREATY,
            IssueArea.DEFENCE,
            IssueArea.DEFENCE,
            IssueArea.TRADE,
            IssueArea.THREAT_DIPLOMACY,
            IssueArea.BASING,
            IssueArea.DIPLOMACY,
            IssueArea.PROCUREMENT);
    private static final List<List<String>> CITED = List.of(
            List.of("left", "right"),
            List.of("left", "law"),
            List.of("book", "data"),
            List.of("left"),
            List.of("book"),
            List.of("law"),
            List.of("lobby"),
            List.of("blog"),
            List.of("lobby", "right"),
            List.of("think"));
    private static final Set<String> OFTEN = Set.of(
            "CredibilitySignal", "SharedGoalIndicator", "Institution", "BurdenShare", "PowerRatio", "LeaderWill");
    private static final Set<String> SELDOM =
            Set.of("CodedIntrinsicValue", "CodedPreconditions", "CodedMechanism", "Termination", "Context", "Meeting");
    static final Map<String, List<? extends Number>> NUMBERS = Map.of(
            "changePct", List.of(-60.0, -30.0, -5.0, 10.0, 60.0),
            "ratio", List.of(0.5, 1.5, 2.9, 3.0, 5.0, 12.0),
            "gdpShare", List.of(0.01, 0.03),
            "domesticShare", List.of(0.1, 0.8),
            "allyShare", List.of(0.1, 0.5, 0.9),
            "thirdShare", List.of(0.05, 0.25, 0.5),
            "allyGrowth", List.of(-0.5, 0.1, 0.5, 0.7),
            "year", List.of(2001, 2003),
            "otherCommitments", List.of(0, 2, 3, 12),
            "periods", List.of(1, 2, 4));

    private final Random random;
    private final List<String> members;
    private final @Nullable String leader;
    private final List<FactType> types;
    private int made;

    Facts(Random random, List<String> members, @Nullable String leader) {
        this.random = random;
        this.members = members;
        this.leader = leader;
        this.types = types();
    }

    private static List<FactType> types() {
        List<FactType> types = new ArrayList<>();
        FactType.builtIn().values().stream()
                .sorted(java.util.Comparator.comparing(FactType::name))
                .forEach(type -> {
                    int weight = OFTEN.contains(type.name()) ? 6 : SELDOM.contains(type.name()) ? 1 : 3;
                    for (int i = 0; i < weight; i++) {
                        types.add(type);
                    }
                });
        return types;
    }

    /** A fact of any type for a period: 0 for the judged one, 1 for the nearest baseline. */
    Observation draw(int age) {
        return draw(pick(types), age);
    }

    /** A fact of a type. */
    Observation draw(FactType type, int age) {
        Map<String, Object> values = new HashMap<>();
        for (Attribute attribute : type.attributes()) {
            Object value = value(type, attribute, values);
            if (value != null) {
                values.put(attribute.name(), value);
            }
        }
        values.put("account", account(type, age));
        return (Observation) type.fact(values);
    }

    /** How every member, or all but one, rates one threat: what a verdict rests on most. */
    List<Observation> threats(int age) {
        List<Observation> ratings = new ArrayList<>();
        FactType type = FactType.named("ThreatPerception");
        String threat = pick(THREATS);
        boolean together = chance(0.3);
        for (String member : members) {
            if (chance(0.9)) {
                Observation rating = draw(type, age);
                rating = Records.with(rating, "threat", threat);
                rating = Records.with(rating, "perceiver", together ? members : List.of(member));
                ratings.add(rating);
            }
            if (together) {
                break;
            }
        }
        return ratings;
    }

    /** The same thing said again of another period, as it was or with one attribute changed. */
    Observation again(Observation before, int age) {
        FactType type = Records.type(before);
        Account there = account(type, age);
        Account old = before.account();
        Account kept = new Account(
                there.id(),
                there.sentence(),
                there.date(),
                null,
                old.area(),
                old.evidence(),
                old.actor(),
                old.target(),
                old.specificity(),
                chance(0.8) ? old.position() : there.position(),
                there.event(),
                there.standing(),
                chance(0.6) ? old.sources() : there.sources(),
                old.via(),
                null,
                null,
                null,
                Period.CURRENT,
                "",
                null);
        Observation again = before.withAccount(kept);
        if (chance(0.5) || type.attributes().isEmpty()) {
            return again;
        }
        Attribute changed = pick(type.attributes());
        if (changed.state() || changed.key()) {
            return again;
        }
        Object value = value(type, changed, Map.of());
        return value == null && changed.required()
                ? again
                : Records.with(again, changed.name(), value == null ? unknown(again, changed) : value);
    }

    private static @Nullable Object unknown(Observation fact, Attribute attribute) {
        return switch (attribute.kind()) {
            case CONSTANT -> Records.constant(fact, attribute.name(), "UNKNOWN");
            case TEXTS -> List.of();
            default -> null;
        };
    }

    private Account account(FactType type, int age) {
        made++;
        boolean opinion = chance(0.04);
        EvidenceKind kind = opinion
                ? EvidenceKind.EXPERT_CLAIM
                : pick(List.of(
                        EvidenceKind.STATEMENT, EvidenceKind.DEED, EvidenceKind.AGREEMENT, EvidenceKind.CONDITION));
        List<String> sides = new ArrayList<>(members);
        java.util.Collections.shuffle(sides, random);
        boolean named = chance(0.4);
        return new Account(
                "%s%02d".formatted("FGH".charAt(age), made),
                "x",
                date(age),
                chance(0.04) ? TimeSpan.parse("2010") : null,
                pick(AREAS),
                kind,
                named ? List.of(sides.get(0)) : List.of(),
                named && chance(0.7) ? List.of(sides.get(1)) : List.of(),
                pick(List.of(Specificity.values())),
                chance(0.45) ? null : pick(List.of("p1", "p2", "p3")),
                chance(0.85) ? null : pick(List.of("e1", "e2")),
                chance(0.2) ? Answer.YES : pick(List.of(Answer.NO, Answer.UNKNOWN)),
                pick(CITED).stream().map(key -> new Citation(key, null)).toList(),
                chance(0.05) ? new Citation("book", null) : null,
                null,
                null,
                null,
                Period.CURRENT,
                "",
                null);
    }

    private @Nullable TimeSpan date(int age) {
        if (chance(0.4)) {
            return null;
        } else if (chance(0.06)) {
            return TimeSpan.parse("1950");
        }
        int year = age == 0 ? 2000 + random.nextInt(10) : (age == 1 ? 1990 : 1980) + random.nextInt(10);
        return TimeSpan.parse(chance(0.5) ? String.valueOf(year) : year + "-0" + (1 + random.nextInt(3)) + "-11");
    }

    private @Nullable Object value(FactType type, Attribute attribute, Map<String, Object> before) {
        if (attribute.name().equals("code")) {
            return pick(CODES);
        } else if (attribute.state()) {
            return attribute.kind() == FactType.ValueKind.TEXTS
                    ? states(type, attribute)
                    : state(type, attribute, before);
        }
        return switch (attribute.kind()) {
            case CONSTANT -> constant(attribute);
            case NUMBER, WHOLE_NUMBER -> chance(0.2) ? null : pick(NUMBERS.get(attribute.name()));
            case TEXTS -> attribute.name().equals("changes") ? List.of(pick(List.of("p1", "p2", "p3"))) : List.of();
            case TEXT -> pick(List.of("one", "two", "three"));
            default -> null;
        };
    }

    private @Nullable Object constant(Attribute attribute) {
        Object[] constants =
                java.util.Objects.requireNonNull(attribute.constants()).getEnumConstants();
        Object drawn = constants[random.nextInt(constants.length)];
        boolean known = constants[0].toString().equals("UNKNOWN") && chance(0.5);
        return known ? constants[1 + random.nextInt(constants.length - 1)] : drawn;
    }

    private List<String> states(FactType type, Attribute attribute) {
        return switch (attribute.name()) {
            case "perceiver" -> chance(0.2) ? members.subList(0, 2) : List.of(role(0.95, members));
            case "members" -> chance(0.8) ? members.subList(0, 2) : List.of();
            case "against" -> chance(0.4) ? List.of() : List.of(chance(0.1) ? pick(members) : pick(THREATS));
            default -> chance(0.5) ? List.of() : List.of(role(0.3, members));
        };
    }

    private @Nullable Object state(FactType type, Attribute attribute, Map<String, Object> before) {
        List<String> others = new ArrayList<>(members);
        others.removeAll(before.values());
        return switch (attribute.name()) {
            case "threat", "nearVictory" -> chance(0.9) ? pick(THREATS) : role(0.6, others);
            case "candidate" -> chance(0.3) ? null : pick(THREATS);
            case "leader" -> leader != null && chance(0.85) ? leader : role(0.9, members);
            case "demandedBy", "proppedBy", "by", "toward", "perceiver" ->
                !attribute.required() && chance(0.4) ? null : role(0.95, others);
            case "state" -> type.name().equals("CapabilityChange") && chance(0.5) ? pick(THREATS) : role(0.93, members);
            default -> role(0.95, others);
        };
    }

    private String role(double fits, List<String> usual) {
        return chance(fits) && !usual.isEmpty() ? pick(usual) : pick(chance(0.5) ? THREATS : STRANGERS);
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
