package org.endure.rule.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.rule.Condition;
import org.endure.rule.Expression;
import org.endure.rule.Placeholder;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.words.Language;

/**
 * Finds what is allowed in rules but probably not meant. Each lint has an id, and {@code @allow("id: reason")} in a rule silences
 * it there, with the reason at hand for the reader.
 */
public final class Lints {

    private static final Pattern SALIENCE =
            Pattern.compile("(?m)^\\s*(salience|agenda-group|ruleflow-group|activation-group)\\b");
    private static final Pattern MECHANISM =
            Pattern.compile("method|IV|BT|BT\\d+|I\\d+|[CE]\\d(x|\\.p\\d)?(\\.[a-z]|[+][a-z]+)?|[A-Z][A-Za-z0-9.+-]*");
    private static final Set<String> PLAIN_NUMBERS = Set.of("0", "1", "2");

    private final RuleBase ruleBase;
    private final LintList found;

    private Lints(RuleBase ruleBase) {
        this.ruleBase = ruleBase;
        this.found = new LintList(ruleBase.files());
    }

    /** All that is probably not meant in a rule base, as warnings in the order of their places. */
    public static List<Diagnostic> check(RuleBase ruleBase) {
        return check(ruleBase, new CheckCache());
    }

    /** The same, with what is known of rules that were checked before. */
    public static List<Diagnostic> check(RuleBase ruleBase, CheckCache cache) {
        Lints lints = new Lints(ruleBase);
        lints.run(cache);
        return lints.found.all();
    }

    private void run(CheckCache cache) {
        CheckCache.PerRule<List<Diagnostic>> known = cache.lints(List.of(ruleBase.mechanisms(), ruleBase.vocabulary()));
        ruleBase.rules()
                .forEach(rule -> known.of(rule, each -> alone(ruleBase, each)).forEach(found::add));
        Subsumption.of(ruleBase.rules(), cache.shapes())
                .forEach(each -> found.warn(
                        each.rule(),
                        each.code(),
                        each.rule().at(),
                        each.message(),
                        "Take one of them out, or say what makes them differ."));
        new TheoryLints(ruleBase, found).run();
    }

    /** What is probably not meant in a rule by itself. */
    private static List<Diagnostic> alone(RuleBase ruleBase, Rule rule) {
        Lints lints = new Lints(ruleBase);
        lints.rule(rule);
        return lints.found.all();
    }

    private void rule(Rule rule) {
        metadata(rule);
        new MechanismLints(ruleBase, found).of(rule);
        nonmonotone(rule);
        numbers(rule);
        unusedVariables(rule);
        attributes(rule);
        engineFault(rule);
        ObservationLints observations = new ObservationLints(rule, ruleBase.vocabulary(), found);
        for (Condition condition : rule.conditions()) {
            condition.patterns().forEach(observations::of);
            condition
                    .patterns()
                    .forEach(pattern -> Satisfiability.of(pattern, ruleBase.vocabulary())
                            .forEach(each -> found.warn(rule, each.code(), each.at(), each.message(), each.advice())));
        }
    }

    /** A rule that says itself that it breaks the law of monotone evidence: worth knowing, and no mistake. */
    private void nonmonotone(Rule rule) {
        if (!rule.nonmonotone().isBlank()) {
            found.add(new Diagnostic(
                    DiagnosticSeverity.NOTE,
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
        if (!MECHANISM.matcher(rule.mechanism()).matches()) {
            found.warn(
                    rule,
                    "odd-mechanism",
                    rule.at(),
                    "\"%s\" is not a code of a mechanism.".formatted(rule.mechanism()),
                    "Write a code such as C2.b, I7, IV or method.");
        }
        if (rule.because().isBlank() || rule.source().isBlank()) {
            found.warn(
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
                            each -> found.warn(
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
                        found.warn(
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
            found.warn(
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
                found.warn(
                        rule,
                        "exists-and-not",
                        combination.at(),
                        "exists( … and not … ) can miss facts in Drools (#7115).",
                        "Let a rule of its own conclude what is inside, and ask exists for that.");
            }
        }
    }
}
