package org.endure.theory;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.endure.fact.Outcome;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.jspecify.annotations.Nullable;

/**
 * A theory as it results from its layers: what it claims, its rules and cut-offs, and from which layer each of them comes.
 *
 * @param ruleBase rules, cut-offs and mechanisms, ready to be applied
 * @param sentence what the theory claims, in a sentence; empty if no layer says it
 * @param sources the literature it rests on
 * @param expected what it is expected to say
 * @param layers the layers, the lowest first
 * @param ruleLayers name of the layer of each rule, by the rule's name
 * @param parameterLayers name of the layer that sets each cut-off, by the cut-off's name
 * @param withdrawals rules of lower layers that are not part of it, ordered by their ids
 */
public record Theory(
        RuleBase ruleBase,
        String sentence,
        List<String> sources,
        List<Expected> expected,
        List<LayerView> layers,
        Map<String, String> ruleLayers,
        Map<String, String> parameterLayers,
        List<Withdrawal> withdrawals)
        implements Serializable {

    public Theory {
        sources = List.copyOf(sources);
        expected = List.copyOf(expected);
        layers = List.copyOf(layers);
        ruleLayers = Collections.unmodifiableMap(new TreeMap<>(ruleLayers));
        parameterLayers = Collections.unmodifiableMap(new TreeMap<>(parameterLayers));
        withdrawals = List.copyOf(withdrawals);
    }

    /** Its name, such as walt. */
    public String name() {
        return ruleBase.theory();
    }

    /** The same theory under another name. */
    public Theory named(String other) {
        return new Theory(
                ruleBase.named(other), sentence, sources, expected, layers, ruleLayers, parameterLayers, withdrawals);
    }

    /** Name of the layer that a rule of this theory comes from. */
    public String layerOf(Rule rule) {
        return ruleLayers.getOrDefault(rule.name(), name());
    }

    /** How a rule of that name, which a lower layer has, comes not to be part of this theory. */
    public Optional<Withdrawal> withdrawalOf(Rule rule) {
        return withdrawals.stream()
                .filter(each -> each.rule().name().equals(rule.name()))
                .findFirst();
    }

    /**
     * What a theory is expected to say on a case.
     *
     * @param onCase file of a fact set, or the name of a coded case
     * @param verdict the verdict
     * @param because why, in a sentence
     */
    public record Expected(String onCase, Outcome verdict, String because) implements Serializable {}

    /**
     * One layer.
     *
     * @param name its name; that of its folder if it gives none
     * @param folder where it stands
     * @param base name of the theory it builds on; null if it builds on none by itself
     * @param folders folders or files of its base that it takes; empty if it takes all
     */
    public record LayerView(
            String name, String folder, @Nullable String base, List<String> folders) implements Serializable {
        public LayerView {
            folders = List.copyOf(folders);
        }
    }

    /** Why a rule of a lower layer is not part of the theory. */
    public enum Ground {
        /** A layer withdraws it, with a reason. */
        DISABLED,
        /** Another rule takes its place. */
        REPLACED,
        /** A layer takes only some folders of its base, and this rule stands in none of them. */
        NOT_CHOSEN
    }

    /**
     * A rule of a lower layer that is not part of the theory.
     *
     * @param rule the rule
     * @param layer the layer it comes from
     * @param ground why it is not part of the theory
     * @param by the layer that decided so
     * @param reason the reason that layer gives, or id and name of the rule in its place
     */
    public record Withdrawal(Rule rule, String layer, Ground ground, String by, String reason) implements Serializable {

        /** Why the rule is not part of the theory. */
        public String words() {
            return switch (ground) {
                case DISABLED -> "withdrawn by %s, since %s".formatted(by, reason);
                case REPLACED -> "replaced by %s of %s".formatted(reason, by);
                case NOT_CHOSEN -> reason;
            };
        }
    }
}
