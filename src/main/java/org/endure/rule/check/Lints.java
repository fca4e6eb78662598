package org.endure.rule.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Severity;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.Spelling;
import org.endure.fact.FactType;
import org.endure.rule.Condition;
import org.endure.rule.Expression;
import org.endure.rule.Mechanism;
import org.endure.rule.Placeholder;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleFile;
import org.endure.words.Language;

/**
 * Finds what is allowed in rules but probably not meant. Each lint has an id, and {@code @allow("id: reason")} in a rule silences
 * it there, with the reason at hand for the reader.
 */
public final class Lints {

    private static final Pattern ALLOW =
            Pattern.compile("@allow\\(\\s*\"\\s*([a-z0-9-]+)\\s*:\\s*([^\"]*\\S)\\s*\"\\s*\\)");
    private static final Pattern SALIENCE =
            Pattern.compile("(?m)^\\s*(salience|agenda-group|ruleflow-group|activation-group)\\b");
    private static final Pattern MECHANISM =
            Pattern.compile("method|IV|BT|BT\\d+|I\\d+|[CE]\\d(x|\\.p\\d)?(\\.[a-z]|[+][a-z]+)?|[A-Z][A-Za-z0-9.+-]*");
    private static final Set<String> PLAIN_NUMBERS = Set.of("0", "1", "2");
    private static final Set<String> READ_BY_REPORTS = Set.of(
            "Verdict",
            "Trend",
            "Forecast",
            "ForecastCondition",
            "ForecastNote",
            "Expectation",
            "Missing",
            "NotDiagnostic",
            "Hedge",
            "Hollow",
            "MemberAtRisk",
            "RatingConfidence",
            "Steady",
            "Response",
            "Conduct",
            "Prediction",
            "PredictionResult",
            "AreaTrend",
            "Finding",
            "Risk",
            "HollowSign",
            "BalancingBehaviour",
            "AreaContinuity",
            "MechanismCoding",
            "ValueCoding",
            "PreconditionsCoding",
            "ClaimSupport",
            "CoreIssue",
            "Denial");

    private final RuleBase ruleBase;
    private final List<String> codes;
    private final List<Diagnostic> found = new ArrayList<>();

    private Lints(RuleBase ruleBase) {
        this.ruleBase = ruleBase;
        this.codes = ruleBase.mechanisms().stream().map(Mechanism::code).toList();
    }

    /** All that is probably not meant in a rule base, as warnings in the order of their places. */
    public static List<Diagnostic> check(RuleBase ruleBase) {
        return check(ruleBase, new CheckCache());
    }

    /** The same, with what is known of rules that were checked before. */
    public static List<Diagnostic> check(RuleBase ruleBase, CheckCache cache) {
        Lints lints = new Lints(ruleBase);
        lints.run(cache);
        return lints.found.stream()
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
    }

    private void run(CheckCache cache) {
        CheckCache.PerRule<List<Diagnostic>> known = cache.lints(List.of(codes, ruleBase.vocabulary()));
        ruleBase.rules().forEach(rule -> found.addAll(known.of(rule, each -> alone(ruleBase, each))));
        Subsumption.of(ruleBase.rules(), cache.shapes())
                .forEach(each -> report(
                        each.rule(),
                        each.code(),
                        each.rule().at(),
                        each.message(),
                        "Take one of them out, or say what makes them differ."));
        unused();
        mechanisms();
    }

    /** What is probably not meant in a rule by itself. */
    private static List<Diagnostic> alone(RuleBase ruleBase, Rule rule) {
        Lints lints = new Lints(ruleBase);
        lints.rule(rule);
        return List.copyOf(lints.found);
    }

    private void rule(Rule rule) {
        metadata(rule);
        nonmonotone(rule);
        numbers(rule);
        unusedVariables(rule);
        attributes(rule);
        engineFault(rule);
        for (Condition condition : rule.conditions()) {
            condition
                    .patterns()
                    .forEach(pattern -> Satisfiability.of(pattern, ruleBase.vocabulary())
                            .forEach(each -> report(rule, each.code(), each.at(), each.message(), each.advice())));
        }
    }

    /** A rule that says itself that it breaks the law of monotone evidence: worth knowing, and no mistake. */
    private void nonmonotone(Rule rule) {
        if (!rule.nonmonotone().isBlank()) {
            found.add(new Diagnostic(
                    Severity.NOTE,
                    "nonmonotone",
                    rule.at(),
                    "More evidence for a side can work against it by the rule %s: %s."
                            .formatted(rule.id(), rule.nonmonotone()),
                    null,
                    null,
                    1));
        }
    }

    private void metadata(Rule rule) {
        Expression.Construction made = rule.conclusion();
        if (made != null
                && made.type().equals("Indication")
                && made.arguments().get(0) instanceof Expression.Literal literal
                && !codes.contains(String.valueOf(literal.value()))) {
            String code = String.valueOf(literal.value());
            report(
                    rule,
                    "unknown-mechanism",
                    RuleFaults.at(rule, Math.max(0, rule.text().lastIndexOf(literal.text()))),
                    "The theory has no mechanism %s.".formatted(code),
                    Spelling.advice(code, codes));
        }
        if (!MECHANISM.matcher(rule.mechanism()).matches()) {
            report(
                    rule,
                    "odd-mechanism",
                    rule.at(),
                    "\"%s\" is not a code of a mechanism.".formatted(rule.mechanism()),
                    "Write a code such as C2.b, I7, IV or method.");
        }
        if (rule.because().isBlank() || rule.source().isBlank()) {
            report(
                    rule,
                    "empty-metadata",
                    rule.at(),
                    "@because or @source is empty.",
                    "Say why the rule concludes, and on whose authority.");
        }
    }

    private void numbers(Rule rule) {
        for (Condition condition : rule.conditions()) {
            condition
                    .patterns()
                    .flatMap(pattern -> pattern.constraints().stream())
                    .filter(each -> each.expression() instanceof Expression.Comparison comparison
                            && comparison.right() instanceof Expression.Literal literal
                            && literal.value() instanceof Number
                            && !PLAIN_NUMBERS.contains(literal.text()))
                    .forEach(
                            each -> report(
                                    rule,
                                    "magic-number",
                                    each.at(),
                                    "The cut-off in \"%s\" is cited nowhere.".formatted(each.text()),
                                    "Give it a name, range, source and reason in parameters.yaml, and read it with Parameter( name == … )."));
        }
    }

    private void unusedVariables(Rule rule) {
        String uses = rule.text();
        Set<String> told = new HashSet<>();
        for (Language language : Language.values()) {
            Placeholder.in(rule.because(language))
                    .forEach(place -> place.values().forEach(value -> told.add(value.variable())));
        }
        for (Condition condition : rule.conditions()) {
            for (Condition.Pattern pattern : condition.patterns().toList()) {
                for (Condition.Constraint each : pattern.constraints()) {
                    if (each.expression() instanceof Expression.Binding binding
                            && occurrences(uses, binding.variable()) == 1
                            && !told.contains(binding.variable().substring(1))) {
                        report(
                                rule,
                                "unused-variable",
                                each.at(),
                                "%s is named and never used.".formatted(binding.variable()),
                                "Take it out, or use it.");
                    }
                }
            }
        }
    }

    private static int occurrences(String text, String variable) {
        Matcher matcher = Pattern.compile(Pattern.quote(variable) + "\\b").matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    private void attributes(Rule rule) {
        Matcher matcher = SALIENCE.matcher(rule.text());
        if (matcher.find()) {
            report(
                    rule,
                    "salience",
                    rule.at(),
                    "The rule sets %s, but what follows from facts does not depend on an order."
                            .formatted(matcher.group(1)),
                    "Say with not or exists what must come first.");
        }
    }

    private void engineFault(Rule rule) {
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.Combination combination
                    && combination.wanted()
                    && combination.parts().stream().anyMatch(Condition.Absence.class::isInstance)) {
                report(
                        rule,
                        "exists-and-not",
                        combination.at(),
                        "exists( … and not … ) can miss facts in Drools (#7115).",
                        "Let a rule of its own conclude what is inside, and ask exists for that.");
            }
        }
    }

    private void unused() {
        Set<String> read = new HashSet<>(READ_BY_REPORTS);
        Set<String> concluded = new TreeSet<>();
        for (Rule rule : ruleBase.rules()) {
            rule.conditions().forEach(condition -> condition.patterns().forEach(each -> read.add(each.type())));
            rule.conditions().stream()
                    .filter(Condition.Unsupported.class::isInstance)
                    .forEach(each -> read.addAll(((Condition.Unsupported) each).types()));
            concluded.add(rule.concludes());
        }
        for (Rule rule : ruleBase.rules()) {
            if (!rule.concludes().isEmpty() && concluded.remove(rule.concludes()) && !read.contains(rule.concludes())) {
                report(
                        rule,
                        "unused-conclusion",
                        rule.at(),
                        "No rule reads %s, which this rule concludes.".formatted(rule.concludes()),
                        "Let a rule read it, or take it out.");
            }
        }
        if (!read.contains("Observation")) {
            FactType.builtIn().keySet().stream()
                    .filter(each -> !read.contains(each))
                    .forEach(each -> report(
                            null, "unread-type", place(), "No rule reads facts of the type %s.".formatted(each), null));
        }
    }

    private void mechanisms() {
        Set<String> texts = new HashSet<>();
        ruleBase.rules().forEach(rule -> {
            texts.add(rule.mechanism());
            if (rule.conclusion() != null) {
                rule.conclusion()
                        .arguments()
                        .forEach(each -> texts.add(each.text().replace("\"", "")));
            }
        });
        boolean coded = ruleBase.rules().stream().anyMatch(rule -> rule.text().contains("CodedMechanism"));
        for (Mechanism mechanism : ruleBase.mechanisms()) {
            if (!texts.contains(mechanism.code()) && !coded) {
                report(
                        null,
                        "silent-mechanism",
                        place(),
                        "No rule concludes the mechanism %s.".formatted(mechanism.code()),
                        "Write a rule for it, or take it out of theory.yaml.");
            }
        }
    }

    private SourcePosition place() {
        return SourcePosition.file(
                ruleBase.files().isEmpty() ? "rules" : ruleBase.files().get(0).path());
    }

    private void report(
            @org.jspecify.annotations.Nullable Rule rule,
            String code,
            SourcePosition at,
            String message,
            @org.jspecify.annotations.Nullable CharSequence advice) {
        if (rule != null && allowed(rule).contains(code)) {
            return;
        }
        String text = rule == null ? message : "%s [%s]".formatted(message, code);
        found.add(new Diagnostic(Severity.WARNING, code, at, text, advice, line(ruleBase.files(), at), 1));
    }

    /** Ids of the lints that a rule silences. */
    private static Collection<String> allowed(Rule rule) {
        Set<String> codes = new HashSet<>();
        Matcher matcher = ALLOW.matcher(rule.text());
        while (matcher.find()) {
            codes.add(matcher.group(1));
        }
        return codes;
    }

    private static @org.jspecify.annotations.Nullable String line(List<RuleFile> files, SourcePosition at) {
        return files.stream()
                .filter(file -> file.path().equals(at.file()))
                .findFirst()
                .flatMap(file ->
                        file.text().lines().skip(Math.max(0, at.line() - 1L)).findFirst())
                .filter(line -> at.line() > 0)
                .orElse(null);
    }
}
