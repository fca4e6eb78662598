package org.endure.rule.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.Spelling;
import org.endure.fact.Parameter;
import org.endure.fact.Vocabulary;
import org.endure.rule.Condition;
import org.endure.rule.Expression;
import org.endure.rule.Placeholder;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleDependencies;
import org.endure.rule.RuleFile;
import org.endure.rule.RuleVocabulary;
import org.endure.words.Choice;
import org.endure.words.Language;

/**
 * Checks rules against the vocabulary of facts before they are compiled: types, attributes, constants, variables, conclusions,
 * parameters, and what {@code @because} names in each language. The engine would answer most of these with silence or a wrong line.
 */
public final class RuleChecks {

    private static final Pattern NAMED = Pattern.compile("(\\$\\w+)\\s*:");

    private final Set<String> parameters = new HashSet<>();
    private final RuleFaults faults;
    private final Vocabulary vocabulary;

    private RuleChecks(List<RuleFile> files, Collection<Parameter> parameters, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.faults = new RuleFaults(files);
        parameters.forEach(parameter -> this.parameters.add(parameter.name()));
    }

    /** All that is wrong with rules about facts of these types. */
    public static List<Diagnostic> check(
            List<RuleFile> files, List<Rule> rules, Collection<Parameter> parameters, Vocabulary vocabulary) {
        return check(files, rules, parameters, vocabulary, new CheckCache());
    }

    /** All that is wrong with rules about facts of these types, with what is known of rules that were checked before. */
    public static List<Diagnostic> check(
            List<RuleFile> files,
            List<Rule> rules,
            Collection<Parameter> parameters,
            Vocabulary vocabulary,
            CheckCache cache) {
        RuleChecks checks = new RuleChecks(files, parameters, vocabulary);
        checks.duplicates(rules);
        List<Diagnostic> found = new ArrayList<>(checks.faults.found());
        CheckCache.PerRule<List<Diagnostic>> known = cache.faults(checks.dependsOn());
        rules.forEach(rule -> found.addAll(known.of(rule, checks::alone)));
        if (found.isEmpty()) {
            found.addAll(new RuleDependencies(rules).cycles());
        }
        return found;
    }

    /** Notes that no rule of a theory need be checked by itself again, since it was read without a fault. */
    public static void noteSound(RuleBase theory, CheckCache cache) {
        RuleChecks checks = new RuleChecks(theory.files(), theory.parameters(), theory.vocabulary());
        cache.sound(theory.rules(), checks.dependsOn());
    }

    /** What faults of a rule by itself depend on, besides the rule. */
    private Object dependsOn() {
        return List.of(parameters, vocabulary);
    }

    private void duplicates(List<Rule> rules) {
        Map<String, Rule> names = new HashMap<>();
        Map<String, Rule> ids = new HashMap<>();
        for (Rule rule : rules) {
            Rule sameName = names.putIfAbsent(rule.name(), rule);
            if (sameName != null) {
                faults.report(
                        "duplicate-rule",
                        rule.at(),
                        4,
                        "There are two rules named \"%s\"; the other is at %s.".formatted(rule.name(), sameName.at()),
                        "Give one of them another name.");
            }
            Rule sameId = ids.putIfAbsent(rule.id(), rule);
            if (sameId != null && sameName == null) {
                faults.report(
                        "duplicate-id",
                        rule.at(),
                        4,
                        "The id %s is already that of \"%s\" at %s.".formatted(rule.id(), sameId.name(), sameId.at()),
                        "Give one of them another id.");
            }
        }
    }

    /** What is wrong with a rule by itself. */
    private List<Diagnostic> alone(Rule rule) {
        int before = faults.found().size();
        rule(rule);
        return faults.since(before);
    }

    private void rule(Rule rule) {
        Map<String, Class<?>> bound = new HashMap<>();
        rule.conditions().forEach(condition -> condition(condition, bound));
        new ConclusionCheck(rule, bound, vocabulary, faults).check();
        because(rule, "@because", rule.because(), bound);
        for (Language language : Language.translations()) {
            if (rule.speaks(language)) {
                because(rule, "@because_" + language.code(), rule.because(language), bound);
            }
        }
    }

    /** What a condition names is bound for the next, unless it is named within a negation, an existence or an accumulation. */
    private void condition(Condition condition, Map<String, Class<?>> bound) {
        if (condition instanceof Condition.Pattern pattern) {
            pattern(pattern, bound);
            return;
        }
        Map<String, Class<?>> inner = new HashMap<>(bound);
        condition.parts().forEach(part -> condition(part, inner));
        if (condition instanceof Condition.Aggregate aggregate) {
            aggregate(aggregate, inner);
            name(aggregate.variable(), Number.class, aggregate.at(), bound);
        }
    }

    private void aggregate(Condition.Aggregate aggregate, Map<String, Class<?>> inner) {
        if (!(aggregate.argument() instanceof Expression.Variable variable)) {
            if (!aggregate.function().equals("count")) {
                faults.report(
                        "wrong-value",
                        aggregate.at(),
                        aggregate.text().length(),
                        "%s draws a number from numbers that are named.".formatted(aggregate.function()),
                        "Name an attribute that is a number: accumulate( Type( $n : attribute ); $x : %s( $n ) )."
                                .formatted(aggregate.function()));
            }
            return;
        }
        Class<?> type = inner.get(variable.name());
        if (type == null) {
            faults.report(
                    "unknown-variable",
                    aggregate.at(),
                    aggregate.text().length(),
                    "No condition before this names %s.".formatted(variable.name()),
                    Spelling.advice(variable.name(), inner.keySet()));
        } else if (!aggregate.function().equals("count")
                && type != Object.class
                && !Number.class.isAssignableFrom(type)) {
            faults.report(
                    "wrong-value",
                    aggregate.at(),
                    aggregate.text().length(),
                    "%s is not a number, so that %s cannot draw one from it."
                            .formatted(variable.name(), aggregate.function()),
                    "Name an attribute that is a number, or count.");
        }
    }

    private void name(String variable, Class<?> type, SourcePosition at, Map<String, Class<?>> bound) {
        if (bound.put(variable, type) != null) {
            faults.report(
                    "doubled-variable",
                    at,
                    1,
                    "%s names something already.".formatted(variable),
                    "Give one of them another name.");
        }
    }

    private void pattern(Condition.Pattern pattern, Map<String, Class<?>> bound) {
        Class<?> type = RuleVocabulary.type(pattern.type(), vocabulary).orElse(null);
        if (type == null) {
            faults.report(
                    "unknown-type",
                    pattern.at(),
                    pattern.type().length(),
                    "There is no fact type %s.".formatted(pattern.type()),
                    RuleVocabulary.adviceOnType(pattern.type(), conditionNames(pattern)));
            Matcher named = NAMED.matcher(pattern.text());
            while (named.find()) {
                bound.put(named.group(1), Object.class);
            }
            return;
        }
        if (pattern.variable() != null) {
            name(pattern.variable(), type, pattern.at(), bound);
        }
        for (Condition.Constraint constraint : pattern.constraints()) {
            new ConstraintCheck(type, pattern.type(), constraint, bound, faults).check();
        }
        if (type == Parameter.class) {
            parameterName(pattern);
        }
    }

    /** What may stand where a type stands: also the word for drawing a number, if that is how the condition is written. */
    private List<String> conditionNames(Condition.Pattern pattern) {
        List<String> names = new ArrayList<>(RuleVocabulary.typeNames(vocabulary));
        if (pattern.text().contains(";")) {
            names.add("accumulate");
        }
        return names;
    }

    private void parameterName(Condition.Pattern pattern) {
        for (Condition.Constraint constraint : pattern.constraints()) {
            if (constraint.expression() instanceof Expression.Comparison comparison
                    && comparison.left().text().equals("name")
                    && comparison.right() instanceof Expression.Literal literal
                    && !parameters.contains(String.valueOf(literal.value()))) {
                String name = String.valueOf(literal.value());
                faults.report(
                        "unknown-parameter",
                        faults.within(constraint, "\"" + name),
                        name.length() + 2,
                        "There is no parameter \"%s\".".formatted(name),
                        Spelling.advice(name, parameters));
            }
        }
    }

    private void because(Rule rule, String key, String sentence, Map<String, Class<?>> bound) {
        for (Placeholder place : Placeholder.in(sentence)) {
            choice(rule, key, place);
            for (Placeholder.Value value : place.values()) {
                String name = value.variable();
                if (!bound.containsKey("$" + name)) {
                    faults.report(
                            "because-variable",
                            sentenceAt(rule, key, place.text()),
                            place.text().length(),
                            "%s names {%s}, which no condition binds.".formatted(key, name),
                            Spelling.advice(
                                    name,
                                    bound.keySet().stream()
                                            .map(each -> each.substring(1))
                                            .toList()));
                }
            }
        }
    }

    private void choice(Rule rule, String key, Placeholder place) {
        if (place.choice() == null) {
            return;
        }
        for (Choice.Option option : place.choice().options()) {
            if (!option.known()) {
                faults.report(
                        "because-choice",
                        sentenceAt(rule, key, place.text()),
                        place.text().length(),
                        "%s chooses words for \"%s\".".formatted(key, option.when()),
                        "Words can be chosen for none, one, up, down and other, as in {years one=year|other=years}.");
            }
        }
    }

    private static SourcePosition sentenceAt(Rule rule, String key, String word) {
        return RuleFaults.at(
                rule, rule.text().indexOf(word, Math.max(0, rule.text().indexOf(key + "("))));
    }
}
