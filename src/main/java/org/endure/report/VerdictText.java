package org.endure.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.endure.explanation.Assessment;
import org.endure.explanation.Balance;
import org.endure.explanation.Bounds;
import org.endure.explanation.Sentences;
import org.endure.fact.Answer;
import org.endure.fact.FactType;
import org.endure.fact.Level;
import org.endure.fact.Magnitude;
import org.endure.fact.Observation;
import org.endure.fact.Outcome;
import org.endure.fact.Scale;
import org.endure.fact.StatedThreat;
import org.endure.fact.WeighingGap;
import org.endure.inference.Unknown;
import org.endure.words.Words;
import org.jspecify.annotations.Nullable;

/** The verdict in words: the three scales with their margin, how firmly it stands, and what is not known. */
public final class VerdictText {

    private final Assessment assessment;
    private final Words words;
    private final Sentences sentences;

    /** The words of an assessment. */
    public VerdictText(Assessment assessment) {
        this.assessment = assessment;
        this.words = assessment.words();
        this.sentences = new Sentences(assessment.inference(), assessment.language());
    }

    /** Motive, holds, strain, what is needed and the margin, as a sentence; nothing if the theory does not read them. */
    public String balance() {
        Balance balance = assessment.balance();
        return balance == null
                ? ""
                : words.say(
                        balance.end() == null ? "balance" : "balance.ended",
                        "motive",
                        level(Scale.MOTIVE, balance.motive()),
                        "holds",
                        level(Scale.HOLDS, balance.holds()),
                        "strain",
                        level(Scale.STRAIN, balance.strain()),
                        "sum",
                        numbers(sum(balance)),
                        "needed",
                        numbers(balance.needed()),
                        "margin",
                        numbers(balance.margin()));
    }

    /** The motive with the threats that the essential members share; nothing if it is surely none. */
    public String motive() {
        Balance balance = assessment.balance();
        if (balance == null || balance.motive().high() == 0) {
            return "";
        }
        List<String> threats = sharedThreats();
        String level = level(Scale.MOTIVE, balance.motive());
        return threats.isEmpty()
                ? words.say("holds.motive.open", "level", level)
                : words.say("holds.motive", "level", level, "threats", words.all(threats));
    }

    /** The outside threats that the essential members surely share. */
    public List<String> sharedThreats() {
        return assessment.threats().threats().stream()
                .filter(row -> !row.ally()
                        && row.shared() != null
                        && row.shared().level().low() != Level.NONE)
                .map(row -> sentences.value(row.threat()))
                .toList();
    }

    /** Motive and holds together. */
    public static Bounds sum(Balance balance) {
        return new Bounds(
                balance.motive().low() + balance.holds().low(),
                balance.motive().high() + balance.holds().high());
    }

    /** A level of a scale with its number: {@code 3 (HIGH)}, or {@code 1 to 3 (LOW to HIGH)}. */
    public String level(Scale scale, Bounds bounds) {
        return words.say("scale.level", "word", word(scale, bounds), "number", numbers(bounds));
    }

    /** A level of a scale without its number. */
    public String word(Scale scale, Bounds bounds) {
        return sentences.range(List.of(
                words.say("scale." + scale + "." + bounds.low()), words.say("scale." + scale + "." + bounds.high())));
    }

    /** Numbers from lowest to highest: {@code −1 to 3}. */
    public String numbers(Bounds bounds) {
        return sentences.range(List.of(words.number(bounds.low()), words.number(bounds.high())));
    }

    /** What is said with the verdict: how it ended, that it is hollow, what may have ended it. */
    public List<String> qualities() {
        Balance balance = assessment.balance();
        List<String> told = new ArrayList<>();
        if (balance == null) {
            return told;
        }
        Balance.End end = balance.end();
        if (end != null) {
            told.add(new MembersText(assessment).ended(end));
        }
        new MembersText(assessment).quarrel().ifPresent(told::add);
        if (balance.hollow()) {
            told.add(words.say("verdict.hollow"));
        }
        if (!balance.possibleEnds().isEmpty() && end == null) {
            told.add(words.say("verdict.may-have-ended", "facts", words.commas(balance.possibleEnds())));
        }
        return told;
    }

    /** Whether the verdict is robust, or what it hangs on. */
    public List<String> firmness() {
        List<String> told = new ArrayList<>();
        if (assessment.outcome() == Outcome.UNDETERMINED) {
            return told;
        }
        boolean ended = assessment.balance() != null && assessment.balance().end() != null;
        if (assessment.robustness().isRobust()) {
            told.add(words.say(
                    ended
                            ? "firmness.robust.ended"
                            : assessment.balance() == null ? "firmness.robust.findings" : "firmness.robust"));
            return told;
        }
        if (!assessment.robustness().steady()) {
            List<WeighingGap> gaps = assessment.inference().conclusions(WeighingGap.class);
            gaps.forEach(each -> told.add(words.say(
                    "firmness.gap",
                    "member",
                    sentences.value(each.member()),
                    "threat",
                    sentences.value(each.threat()))));
            if (gaps.isEmpty()) {
                told.add(words.say(assessment.balance() == null ? "firmness.findings" : "firmness.step"));
            }
        }
        if (assessment.robustness().withoutWeakEvidence() != assessment.outcome()) {
            told.add(words.say(
                    "firmness.weak",
                    "facts",
                    words.commas(assessment.robustness().weakEvidence()),
                    "outcome",
                    Wording.verdict(assessment.robustness().withoutWeakEvidence(), words)));
        }
        return told;
    }

    /** Members that may leave, and those that have left. */
    public List<String> members() {
        return new MembersText(assessment).all();
    }

    /** The unknowns that decide, each with the verdict that its values give; else those that do not decide alone. */
    public List<String> unknowns() {
        List<Unknown> deciding =
                assessment.unknowns().stream().filter(Unknown::decides).toList();
        return (deciding.isEmpty() ? assessment.unknowns() : deciding)
                .stream().map(this::unknown).toList();
    }

    /** The heading over the unknowns; nothing if there are none. */
    public String unknownsHeading() {
        if (assessment.unknowns().isEmpty()) {
            return "";
        }
        return words.say(
                assessment.unknowns().stream().anyMatch(Unknown::decides) ? "unknowns.decide" : "unknowns.together");
    }

    private String unknown(Unknown unknown) {
        Map<Outcome, List<String>> values = new LinkedHashMap<>();
        unknown.outcomes()
                .forEach((value, outcome) -> values.computeIfAbsent(outcome, each -> new ArrayList<>())
                        .add(value(unknown, value)));
        List<String> outcomes = new ArrayList<>();
        values.forEach((outcome, each) -> outcomes.add(words.say(
                "unknown.outcome",
                "values",
                words.series(each, "list.or"),
                "outcome",
                Wording.verdict(outcome, words))));
        return words.say("unknown", "question", question(unknown), "outcomes", words.semicolons(outcomes));
    }

    private String question(Unknown unknown) {
        return switch (unknown.kind()) {
            case RATING ->
                words.say(
                        "unknown.RATING",
                        "member",
                        sentences.value(unknown.subject()),
                        "threat",
                        sentences.value(unknown.object()));
            case ALLIES -> words.say("unknown.ALLIES", "threat", sentences.value(unknown.object()));
            case VALUE -> words.say("unknown.VALUE");
            case ATTRIBUTE ->
                words.say(
                        "unknown.ATTRIBUTE", "attribute", words.attribute(unknown.object()), "fact", unknown.subject());
            case CONDITION ->
                words.say(
                        "unknown.CONDITION",
                        "condition",
                        assessment.inference().ruleBase().title(unknown.subject(), words.language()));
            case MECHANISM ->
                words.say(
                        "unknown.MECHANISM",
                        "mechanism",
                        unknown.subject(),
                        "title",
                        assessment.inference().ruleBase().title(unknown.subject(), assessment.language()));
        };
    }

    private String value(Unknown unknown, String name) {
        Class<?> constants = switch (unknown.kind()) {
            case RATING, ALLIES -> StatedThreat.class;
            case VALUE -> Level.class;
            case ATTRIBUTE -> constants(unknown);
            case CONDITION -> Answer.class;
            case MECHANISM -> Magnitude.class;
        };
        return constants == null
                ? name.toLowerCase(Locale.ROOT)
                : words.find(constants.getSimpleName() + "." + name)
                        .orElseGet(() -> name.toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private @Nullable Class<?> constants(Unknown unknown) {
        Observation observation = assessment.inference().observations().get(unknown.subject());
        return observation == null
                ? null
                : FactType.find(observation)
                        .flatMap(type -> type.attribute(unknown.object()))
                        .map(FactType.Attribute::constants)
                        .orElse(null);
    }
}
