package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.endure.fact.Outcome;
import org.endure.rule.Expression;
import org.endure.rule.MechanismDefinition;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;

/** The rules that a user means who asks why something was not concluded. */
public final class AskedRules {

    private static final Set<String> ON_MECHANISMS =
            Set.of("Indication", "InstitutionStrength", "Difference", "Adjustment");

    private AskedRules() {}

    /**
     * The rule of that id or name, or the rules that could conclude that mechanism or verdict; none if there is nothing of that name.
     *
     * @param asked id or name of a rule, code of a mechanism, or a verdict in any case
     */
    public static List<Rule> named(RuleBase theory, String asked) {
        List<Rule> found = theory.rules().stream()
                .filter(rule -> rule.id().equals(asked) || rule.name().equals(asked))
                .toList();
        return found.isEmpty()
                ? theory.rules().stream()
                        .filter(rule -> concludes(rule, asked) || concludesVerdict(rule, asked))
                        .toList()
                : found;
    }

    /** All names that can be asked for, sorted. */
    public static List<String> names(RuleBase theory) {
        Set<String> names = new TreeSet<>();
        theory.rules().forEach(rule -> names.add(rule.id()));
        theory.mechanisms().stream().map(MechanismDefinition::code).forEach(names::add);
        Stream.of(Outcome.values())
                .filter(each -> theory.rules().stream().anyMatch(rule -> NearMissTree.concludes(rule, each)))
                .map(Enum::name)
                .forEach(names::add);
        return new ArrayList<>(names);
    }

    private static boolean concludesVerdict(Rule rule, String asked) {
        return Stream.of(Outcome.values())
                .anyMatch(each -> each.name().equalsIgnoreCase(asked) && NearMissTree.concludes(rule, each));
    }

    private static boolean concludes(Rule rule, String mechanism) {
        Expression.Construction made = rule.conclusion();
        return made != null
                && ON_MECHANISMS.contains(made.type())
                && (rule.mechanism().equals(mechanism)
                        || made.arguments().stream()
                                .anyMatch(each -> each.text().equals("\"" + mechanism + "\"")));
    }
}
