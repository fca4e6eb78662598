package org.endure.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.endure.fact.Direction;
import org.endure.fact.Fact;
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
 * @param hash SHA-256 of all of it, in hexadecimal
 * @param vocabulary the types of facts that it knows
 */
public record RuleBase(
        String theory,
        List<RuleFile> files,
        List<Rule> rules,
        List<Parameter> parameters,
        List<MechanismDefinition> mechanisms,
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
    }

    /** A theory that knows the types of facts that come with the program, and no others. */
    public RuleBase(
            String theory,
            List<RuleFile> files,
            List<Rule> rules,
            List<Parameter> parameters,
            List<MechanismDefinition> mechanisms,
            String hash) {
        this(theory, files, rules, parameters, mechanisms, hash, Vocabulary.BUILT_IN);
    }

    /** The same rules under another name. */
    public RuleBase named(String other) {
        return new RuleBase(other, files, rules, parameters, mechanisms, hash, vocabulary);
    }

    /** The same theory with other rules and cut-offs. */
    public RuleBase with(List<Rule> otherRules, List<Parameter> otherParameters) {
        return new RuleBase(theory, files, otherRules, otherParameters, mechanisms, hash, vocabulary);
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
    public List<org.endure.fact.Mechanism> knownMechanisms() {
        return mechanisms.stream().map(MechanismDefinition::fact).toList();
    }

    /** The mechanisms that rules find, as facts. */
    public List<org.endure.fact.Mechanism> mechanismFacts() {
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

    /** Codes that an analyst may code: those of the mechanisms, and E4, which stands for its strongest kind. */
    public List<String> codable() {
        List<String> codes = new ArrayList<>();
        mechanisms.forEach(each -> codes.add(each.code()));
        codes.add("E4");
        return codes;
    }

    /** Where a code points: that of its mechanism or, for a family such as E4, of a mechanism in it; empty if it is unknown. */
    public Optional<Direction> directionOf(String code) {
        return mechanism(code).map(MechanismDefinition::direction);
    }

    /** The family of a code, as its mechanism says; up to the point of the code if that is unknown. */
    public String familyOf(String code) {
        return mechanism(code).map(MechanismDefinition::family).orElseGet(() -> MechanismDefinition.familyOf(code));
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

    /** Title of a mechanism in English; the code itself if it has none. */
    public String title(String code) {
        return title(code, Language.ENGLISH);
    }

    /** Title of a mechanism in a language, else in English; the code itself if it has none. */
    public String title(String code, Language language) {
        return mechanisms.stream()
                .filter(mechanism -> mechanism.code().equals(code))
                .map(mechanism -> mechanism.title(language))
                .findFirst()
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
