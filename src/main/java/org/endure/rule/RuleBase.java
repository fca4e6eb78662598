package org.endure.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.endure.fact.CodedMechanism;
import org.endure.fact.Direction;
import org.endure.fact.Fact;
import org.endure.fact.FactType;
import org.endure.fact.Mechanism;
import org.endure.fact.NotSearched;
import org.endure.fact.Parameter;
import org.endure.fact.Searched;
import org.endure.fact.Vocabulary;
import org.endure.words.Language;

/**
 * A theory ready to be applied: its rules, its parameters and its mechanisms, and a hash that changes with any of them.
 *
 * @param theory name of the theory, such as walt
 * @param files the rule files, in the order of their paths
 * @param rules the rules, ordered by id
 * @param parameters the cut-offs, ordered by name
 * @param mechanisms the mechanisms, in the order of theory.yaml
 * @param otherTitles titles of families of mechanisms and of conditions, in the order of theory.yaml
 * @param hash SHA-256 of all of it, in hexadecimal
 * @param vocabulary the types of facts that it knows
 */
public record RuleBase(
        String theory,
        List<RuleFile> files,
        List<Rule> rules,
        List<Parameter> parameters,
        List<MechanismDefinition> mechanisms,
        List<CodeTitle> otherTitles,
        String hash,
        Vocabulary vocabulary)
        implements java.io.Serializable {

    public RuleBase {
        files = List.copyOf(files);
        rules = rules.stream().sorted().toList();
        parameters = parameters.stream()
                .sorted(Comparator.comparing(Parameter::name))
                .toList();
        mechanisms = List.copyOf(mechanisms);
        otherTitles = List.copyOf(otherTitles);
    }

    /** A theory that knows the types of facts that come with the program, and no others. */
    public RuleBase(
            String theory,
            List<RuleFile> files,
            List<Rule> rules,
            List<Parameter> parameters,
            List<MechanismDefinition> mechanisms,
            String hash) {
        this(theory, files, rules, parameters, mechanisms, List.of(), hash, Vocabulary.BUILT_IN);
    }

    /** The same rules under another name. */
    public RuleBase named(String other) {
        return new RuleBase(other, files, rules, parameters, mechanisms, otherTitles, hash, vocabulary);
    }

    /** The same theory with other rules and cut-offs. */
    public RuleBase with(List<Rule> otherRules, List<Parameter> otherParameters) {
        return new RuleBase(theory, files, otherRules, otherParameters, mechanisms, otherTitles, hash, vocabulary);
    }

    /**
     * The facts that the theory adds to those given: its cut-offs, its mechanisms, and which of these were not searched for.
     * They depend on nothing given but {@link Searched}.
     */
    public List<Fact> facts(Collection<? extends Fact> given) {
        List<Fact> facts = new ArrayList<>(parameters);
        facts.addAll(mechanismFacts());
        facts.addAll(notSearched(given));
        return facts;
    }

    /** All mechanisms as facts, those that its rules do not find included: what a coder may name. */
    public List<Mechanism> knownMechanisms() {
        return mechanisms.stream().map(MechanismDefinition::fact).toList();
    }

    /** The mechanisms that rules find, as facts. */
    public List<Mechanism> mechanismFacts() {
        return mechanisms.stream()
                .filter(MechanismDefinition::isRead)
                .map(MechanismDefinition::fact)
                .toList();
    }

    /** The mechanisms whose absence would be told, but that the coder did not look for; none if nothing is said of it. */
    public List<NotSearched> notSearched(Collection<? extends Fact> given) {
        List<Searched> searched = new ArrayList<>();
        for (Fact each : given) {
            if (each instanceof Searched found) {
                searched.add(found);
            }
        }
        if (searched.isEmpty()) {
            return List.of();
        }
        List<NotSearched> unsearched = new ArrayList<>();
        for (MechanismDefinition each : mechanisms) {
            if (each.lookedFor() && !covers(searched, each.fact())) {
                unsearched.add(new NotSearched(each.code()));
            }
        }
        return unsearched;
    }

    private static boolean covers(List<Searched> searched, Mechanism mechanism) {
        for (Searched each : searched) {
            if (each.covers(mechanism)) {
                return true;
            }
        }
        return false;
    }

    /** Codes that an analyst may code: those of the mechanisms, and those that a rule reads as coded, such as a whole family. */
    public List<String> codable() {
        Set<String> codes = new LinkedHashSet<>();
        mechanisms.forEach(each -> codes.add(each.code()));
        rules.stream()
                .flatMap(rule -> rule.conditions().stream())
                .flatMap(condition -> condition.patterns())
                .filter(pattern -> pattern.type().equals(CodedMechanism.class.getSimpleName()))
                .flatMap(pattern -> pattern.constraints().stream())
                .forEach(each -> codes.addAll(codes(each.expression())));
        return List.copyOf(codes);
    }

    private static List<String> codes(Expression constraint) {
        return constraint.attributes().anyMatch("code"::equals)
                ? constraint
                        .nested()
                        .filter(Expression.Literal.class::isInstance)
                        .map(literal -> String.valueOf(((Expression.Literal) literal).value()))
                        .toList()
                : List.of();
    }

    /** Where a code points: that of its mechanism or, for a family such as E4, of a mechanism in it; empty if it is unknown. */
    public Optional<Direction> directionOf(String code) {
        return mechanism(code).map(MechanismDefinition::direction);
    }

    /** The types of observations that some of the rules read, the most read first. */
    public List<String> observationsReadBy(Predicate<Rule> some) {
        Map<String, Long> often = rules.stream()
                .filter(some)
                .flatMap(rule -> rule.conditions().stream())
                .flatMap(condition -> condition.patterns())
                .map(Condition.Pattern::type)
                .filter(FactType.builtIn()::containsKey)
                .collect(Collectors.groupingBy(type -> type, TreeMap::new, Collectors.counting()));
        return often.keySet().stream()
                .sorted(Comparator.comparing(often::get).reversed())
                .toList();
    }

    /** What a mechanism is about; empty for most, and for codes that the theory does not know. */
    public Optional<MechanismRole> roleOf(String code) {
        return mechanism(code).map(MechanismDefinition::role);
    }

    /** The family of a code, as its mechanism says; up to the dot of the code if that is unknown. */
    public String familyOf(String code) {
        return mechanism(code).map(MechanismDefinition::family).orElseGet(() -> Mechanism.familyOf(code));
    }

    private Optional<MechanismDefinition> mechanism(String code) {
        return mechanisms.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .or(() -> mechanisms.stream()
                        .filter(each -> each.family().equals(code))
                        .findFirst());
    }

    /** The rule of that name. */
    public Optional<Rule> byName(String name) {
        return rules.stream().filter(rule -> rule.name().equals(name)).findFirst();
    }

    /** The rule with that id. */
    public Optional<Rule> byId(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** Title of a mechanism or family in English; the code itself if it has none. */
    public String title(String code) {
        return title(code, Language.ENGLISH);
    }

    /** Title of a mechanism or family in a language, else in English; the code itself if it has none. */
    public String title(String code, Language language) {
        return mechanisms.stream()
                .filter(mechanism -> mechanism.code().equals(code))
                .map(mechanism -> mechanism.title(language))
                .findFirst()
                .or(() -> otherTitles.stream()
                        .filter(title -> title.code().equals(code))
                        .map(title -> title.title(language))
                        .findFirst())
                .orElse(code);
    }

    /** The same theory with only the rules on which conclusions of these types can depend. */
    public RuleBase leadingTo(Set<String> conclusions) {
        RuleDependencies dependencies = new RuleDependencies(rules);
        Deque<Rule> open = new ArrayDeque<>(rules.stream()
                .filter(rule -> conclusions.contains(rule.concludes()))
                .toList());
        Set<Rule> needed = new HashSet<>(open);
        while (!open.isEmpty()) {
            dependencies.builtOn(open.removeFirst()).stream()
                    .filter(needed::add)
                    .forEach(open::addLast);
        }
        return with(rules.stream().filter(needed::contains).toList(), parameters);
    }

    /**
     * The same theory with only the rules that can fire on facts of these types and those that the theory adds. From such facts it
     * concludes the same.
     */
    public RuleBase firingOn(Set<Class<? extends Fact>> given) {
        Set<Class<? extends Fact>> all = new HashSet<>(given);
        all.add(NotSearched.class);
        facts(List.of()).forEach(each -> all.add(each.getClass()));
        return with(FiringRules.of(rules, vocabulary, all), parameters);
    }
}
