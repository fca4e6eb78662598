package org.endure.comparison;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.endure.diagnostic.PlainNumber;
import org.endure.diagnostic.SourcePosition;
import org.endure.fact.Parameter;
import org.endure.rule.MechanismDefinition;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleDependencies;
import org.endure.theory.Theory;
import org.endure.theory.TheoryFiles;
import org.jspecify.annotations.Nullable;

/** All changes of rules, cut-offs and mechanisms from one theory to another, and what results from making some of them. */
public final class TheoryChanges {

    private final Theory from;
    private final Theory to;
    private final List<Change> changes = new ArrayList<>();

    /** A rule or a cut-off before and after, or a mechanism of which only one theory speaks. */
    record Change(
            @Nullable Rule before,
            @Nullable Rule after,
            @Nullable Parameter valueBefore,
            @Nullable Parameter valueAfter,
            @Nullable MechanismDefinition lost,
            @Nullable MechanismDefinition found) {

        static Change ofRule(@Nullable Rule before, @Nullable Rule after) {
            return new Change(before, after, null, null, null, null);
        }

        boolean isOfRule() {
            return before != null || after != null;
        }
    }

    /** The changes from one theory to another. */
    public TheoryChanges(Theory from, Theory to) {
        this.from = from;
        this.to = to;
        Set<Rule> matched = new HashSet<>();
        for (Rule rule : from.ruleBase().rules()) {
            Rule other = same(rule);
            if (other == null || !saysTheSame(rule, other)) {
                changes.add(Change.ofRule(rule, other));
            }
            if (other != null) {
                matched.add(other);
            }
        }
        for (Rule rule : to.ruleBase().rules()) {
            if (!matched.contains(rule)) {
                changes.add(Change.ofRule(null, rule));
            }
        }
        Map<String, Parameter> values = byName(to.ruleBase().parameters());
        for (Parameter value : from.ruleBase().parameters()) {
            Parameter other = values.get(value.name());
            if (other != null && !other.value().equals(value.value())) {
                changes.add(new Change(null, null, value, other, null, null));
            }
        }
        Map<String, MechanismDefinition> before = spokenOf(from);
        Map<String, MechanismDefinition> after = spokenOf(to);
        before.forEach((code, mechanism) -> {
            if (!after.containsKey(code)) {
                changes.add(new Change(null, null, null, null, mechanism, null));
            }
        });
        after.forEach((code, mechanism) -> {
            if (!before.containsKey(code)) {
                changes.add(new Change(null, null, null, null, null, mechanism));
            }
        });
    }

    /** The rule of that name in the second theory; else one of that id whose name is new. */
    private @Nullable Rule same(Rule rule) {
        return to.ruleBase()
                .byName(rule.name())
                .or(() -> to.ruleBase()
                        .byId(rule.id())
                        .filter(other -> from.ruleBase().byName(other.name()).isEmpty()))
                .orElse(null);
    }

    private static Map<String, MechanismDefinition> spokenOf(Theory theory) {
        Map<String, MechanismDefinition> byCode = new LinkedHashMap<>();
        theory.ruleBase().mechanisms().stream()
                .filter(MechanismDefinition::isRead)
                .forEach(each -> byCode.put(each.code(), each));
        return byCode;
    }

    /** All changes, those of rules in the order of their ids, then those of cut-offs, then those of mechanisms. */
    public List<RuleChange> all() {
        return told(changes);
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    List<RuleChange> told(Collection<Change> some) {
        return some.stream()
                .map(this::told)
                .sorted(Comparator.comparing((RuleChange each) -> Math.max(
                                RuleChange.Kind.EDITED.ordinal(), each.kind().ordinal()))
                        .thenComparing(RuleChange::id)
                        .thenComparing(RuleChange::claim))
                .toList();
    }

    /** Whether no choice of changes can make rules that depend on themselves. */
    boolean areSafe() {
        return new RuleDependencies(rulesOfBoth()).cycles().isEmpty();
    }

    /** The rules of both theories on which conclusions of these types can depend. */
    Set<Rule> relevantTo(Set<String> types) {
        List<Rule> all = rulesOfBoth();
        RuleDependencies dependencies = new RuleDependencies(all);
        Deque<Rule> open = new ArrayDeque<>(
                all.stream().filter(rule -> types.contains(rule.concludes())).toList());
        Set<Rule> relevant = new HashSet<>(open);
        while (!open.isEmpty()) {
            dependencies.builtOn(open.removeFirst()).stream()
                    .filter(relevant::add)
                    .forEach(open::addLast);
        }
        return relevant;
    }

    private List<Rule> rulesOfBoth() {
        Set<Rule> all = new LinkedHashSet<>(from.ruleBase().rules());
        all.addAll(to.ruleBase().rules());
        return List.copyOf(all);
    }

    /** The first theory with some of the changes made, and only with those of its rules that matter. */
    RuleBase made(Collection<Change> some, Set<Rule> relevant) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        from.ruleBase().rules().forEach(rule -> rules.put(rule.name(), rule));
        Map<String, Parameter> values = byName(to.ruleBase().parameters());
        values.putAll(byName(from.ruleBase().parameters()));
        Map<String, MechanismDefinition> mechanisms = new LinkedHashMap<>();
        from.ruleBase().mechanisms().forEach(each -> mechanisms.put(each.code(), each));
        for (Change change : some) {
            if (change.lost() != null) {
                mechanisms.put(change.lost().code(), change.lost().unread());
            }
            if (change.found() != null) {
                mechanisms.put(change.found().code(), change.found());
            }
            if (change.before() != null) {
                rules.remove(change.before().name());
            }
            if (change.after() != null) {
                rules.put(change.after().name(), change.after());
            }
            if (change.valueAfter() != null) {
                values.put(change.valueAfter().name(), change.valueAfter());
            }
        }
        RuleBase base = from.ruleBase();
        return new RuleBase(
                base.theory(),
                base.files(),
                rules.values().stream().filter(relevant::contains).toList(),
                List.copyOf(values.values()),
                List.copyOf(mechanisms.values()),
                to.ruleBase().otherTitles(),
                base.hash(),
                base.vocabulary().with(to.ruleBase().vocabulary()));
    }

    private RuleChange told(Change change) {
        Rule before = change.before();
        Rule after = change.after();
        if (after != null) {
            return before == null
                    ? told(RuleChange.Kind.ADDED, after, to, withdrawal(after, from))
                    : told(RuleChange.Kind.EDITED, after, to, edit(before, after));
        } else if (before != null) {
            return told(RuleChange.Kind.REMOVED, before, from, withdrawal(before, to));
        } else if (change.found() != null) {
            return told(change.found(), to, "");
        } else if (change.lost() != null) {
            return told(change.lost(), from, "no rule of %s finds it".formatted(to.name()));
        }
        return told(Objects.requireNonNull(change.valueBefore()), Objects.requireNonNull(change.valueAfter()));
    }

    private static RuleChange told(RuleChange.Kind kind, Rule rule, Theory of, String reason) {
        return new RuleChange(kind, rule.id(), rule.name(), of.layerOf(rule), reason, rule.at());
    }

    /** How a theory withdrew a rule; empty if it did not. */
    private static String withdrawal(Rule rule, Theory theory) {
        return theory.withdrawalOf(rule).map(Theory.Withdrawal::words).orElse("");
    }

    private String edit(Rule before, Rule after) {
        String layer = to.layerOf(after);
        if (RuleContent.sameLogic(before, after)) {
            return RuleChange.REWORDED;
        }
        return layer.equals(from.layerOf(before)) ? "as edited" : "as %s states it".formatted(layer);
    }

    private RuleChange told(Parameter before, Parameter value) {
        String layer = to.parameterLayers().getOrDefault(value.name(), to.name());
        boolean edited = layer.equals(from.parameterLayers().get(value.name()));
        return new RuleChange(
                RuleChange.Kind.PARAMETER,
                value.name(),
                "%s to %s (%s)".formatted(PlainNumber.of(before.value()), PlainNumber.of(value.value()), value.unit()),
                edited ? to.name() : layer,
                "",
                SourcePosition.file(to.layers().stream()
                        .filter(each -> each.name().equals(layer))
                        .map(each -> each.folder() + "/" + TheoryFiles.PARAMETERS)
                        .findFirst()
                        .orElse(TheoryFiles.PARAMETERS)));
    }

    private static RuleChange told(MechanismDefinition mechanism, Theory of, String reason) {
        return new RuleChange(
                RuleChange.Kind.MECHANISM,
                mechanism.code(),
                mechanism.title(),
                of.name(),
                reason,
                SourcePosition.file(TheoryFiles.THEORY));
    }

    private static Map<String, Parameter> byName(List<Parameter> parameters) {
        Map<String, Parameter> byName = new LinkedHashMap<>();
        parameters.forEach(each -> byName.put(each.name(), each));
        return byName;
    }

    /** Whether two rules are the same but for where and how they are written. */
    private static boolean saysTheSame(Rule one, Rule other) {
        return one.text().equals(other.text()) || RuleContent.of(one).equals(RuleContent.of(other));
    }
}
