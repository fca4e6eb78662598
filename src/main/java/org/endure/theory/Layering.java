package org.endure.theory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Spelling;
import org.endure.digest.Sha256;
import org.endure.fact.Parameter;
import org.endure.fact.Vocabulary;
import org.endure.rule.CodeTitle;
import org.endure.rule.Expression;
import org.endure.rule.MechanismDefinition;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleFile;

/** Lays layers on each other: what each adds, replaces and withdraws. */
final class Layering {

    /** Conclusion that names a mechanism without finding it. */
    private static final String HOLD = "Pillar";

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final List<Rule> doubled = new ArrayList<>();
    private final Map<String, String> ruleLayers = new HashMap<>();
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final Map<String, String> parameterLayers = new HashMap<>();
    private final Map<String, MechanismDefinition> mechanisms = new LinkedHashMap<>();
    private final Map<String, CodeTitle> otherTitles = new LinkedHashMap<>();
    private final Map<String, Theory.Withdrawal> withdrawals = new LinkedHashMap<>();
    private final List<Layer> layers;
    private final Vocabulary vocabulary;
    private final RenamedRules renamed;
    private final List<Diagnostic> diagnostics;

    private Layering(List<Layer> layers, Vocabulary vocabulary, RenamedRules renamed, List<Diagnostic> diagnostics) {
        this.layers = layers;
        this.vocabulary = vocabulary;
        this.renamed = renamed;
        this.diagnostics = diagnostics;
    }

    /** The theory that results from these layers, the lowest first. Faults are added to the diagnostics. */
    static Theory lay(List<Layer> layers, Vocabulary vocabulary, RenamedRules renamed, List<Diagnostic> diagnostics) {
        Layering layering = new Layering(layers, vocabulary, renamed, diagnostics);
        layers.forEach(layering::add);
        layers.stream().skip(1).forEach(layering::requireReaders);
        return layering.theory();
    }

    private void add(Layer layer) {
        Map<String, Rule> below = new LinkedHashMap<>(rules);
        layer.files().forEach(file -> texts.put(file.path(), file.text()));
        layer.leftOut().forEach(rule -> leaveOut(rule, layer));
        Set<String> own = new HashSet<>();
        for (Rule rule : layer.rules()) {
            if (rule.isWithdrawn()) {
                withdraw(rule, layer, below);
            } else {
                String inItsPlace = "%s \"%s\"".formatted(rule.id(), rule.name());
                if (!below.isEmpty() && !below.containsKey(rule.name())) {
                    renamed.named(rule.name()).ifPresent(former -> formerly(former, rule.name(), layer, rule, below));
                }
                if (below.containsKey(rule.name())) {
                    take(rule.name(), layer, Theory.Ground.REPLACED, inItsPlace);
                }
                if (!rule.replaces().isBlank()) {
                    replaceOther(rule, layer, below, inItsPlace);
                }
                if (own.add(rule.name())) {
                    rules.put(rule.name(), rule);
                    ruleLayers.put(rule.name(), layer.name());
                    withdrawals.computeIfPresent(rule.name(), (name, gone) -> restated(gone, layer.name(), inItsPlace));
                } else {
                    doubled.add(rule);
                }
            }
        }
        layer.parameters().forEach((name, parameter) -> {
            parameters.put(name, parameter);
            parameterLayers.put(name, layer.name());
        });
        layer.source().header().mechanisms().forEach(mechanism -> mechanisms.put(mechanism.code(), mechanism));
        layer.source().header().otherTitles().forEach(title -> otherTitles.put(title.code(), title));
    }

    /** A rule that was left out, but which a layer states in its own way, is replaced. */
    private static Theory.Withdrawal restated(Theory.Withdrawal gone, String by, String inItsPlace) {
        return gone.ground() == Theory.Ground.NOT_CHOSEN
                ? new Theory.Withdrawal(gone.rule(), gone.layer(), Theory.Ground.REPLACED, by, inItsPlace)
                : gone;
    }

    private void leaveOut(Rule rule, Layer layer) {
        if (!rule.isWithdrawn()) {
            String by = layer.source().leftOutBy(rule.at().file());
            withdrawals.put(
                    rule.name(),
                    new Theory.Withdrawal(
                            rule,
                            layer.name(),
                            Theory.Ground.NOT_CHOSEN,
                            by,
                            "%s does not take %s"
                                    .formatted(
                                            by, layer.source().inside(rule.at().file()))));
        }
    }

    private void withdraw(Rule rule, Layer layer, Map<String, Rule> below) {
        blank(rule);
        if (below.containsKey(rule.name())) {
            take(rule.name(), layer, Theory.Ground.DISABLED, rule.withdrawn());
        } else if (!rule.id().isEmpty()) {
            withdrawals.put(
                    rule.name(),
                    new Theory.Withdrawal(rule, layer.name(), Theory.Ground.DISABLED, layer.name(), rule.withdrawn()));
        } else if (renamed.named(rule.name()).isPresent()) {
            formerly(renamed.named(rule.name()).get(), rule.name(), layer, rule, below);
        } else {
            diagnostics.add(LayerFaults.error(
                    "withdraws-nothing",
                    layer,
                    rule,
                    rule.name(),
                    "There is no rule \"%s\" below to withdraw.".formatted(rule.name()),
                    Spelling.advice(rule.name(), below.keySet())));
        }
    }

    private void replaceOther(Rule rule, Layer layer, Map<String, Rule> below, String inItsPlace) {
        List<Rule> replaced = below.values().stream()
                .filter(each -> each.name().equals(rule.replaces()) || each.id().equals(rule.replaces()))
                .toList();
        if (replaced.isEmpty() && renamed.find(rule.replaces()).isPresent()) {
            formerly(renamed.find(rule.replaces()).get(), rule.replaces(), layer, rule, below);
        } else if (replaced.isEmpty()) {
            Set<String> known = new TreeSet<>();
            below.values().forEach(each -> known.addAll(List.of(each.name(), each.id())));
            diagnostics.add(LayerFaults.error(
                    "replaces-nothing",
                    layer,
                    rule,
                    rule.replaces(),
                    "The rule \"%s\" replaces \"%s\", but no rule below has that name or id."
                            .formatted(rule.name(), rule.replaces()),
                    Spelling.advice(rule.replaces(), known)));
        }
        replaced.stream()
                .filter(each -> !each.name().equals(rule.name()))
                .forEach(each -> take(each.name(), layer, Theory.Ground.REPLACED, inItsPlace));
    }

    /** Tells what became of a rule of an earlier edition that a layer still names. */
    private void formerly(RenamedRules.Former former, String written, Layer layer, Rule rule, Map<String, Rule> below) {
        RenamedRules.Told told = RenamedRules.told(written, former, below.values());
        String code = written.equals(rule.replaces()) ? "replaces-renamed" : "renamed-rule";
        diagnostics.add(LayerFaults.error(code, layer, rule, written, told.message(), told.advice()));
    }

    /** Takes away a rule of a lower layer; a second layer or rule that takes it too changes nothing. */
    private void take(String name, Layer by, Theory.Ground ground, String reason) {
        Rule gone = rules.get(name);
        if (gone == null || by.rules().contains(gone)) {
            return;
        }
        rules.remove(name);
        blank(gone);
        withdrawals.put(
                name, new Theory.Withdrawal(gone, ruleLayers.getOrDefault(name, ""), ground, by.name(), reason));
    }

    /** Spaces in place of a rule, so that the lines after it stay where they are. */
    private void blank(Rule rule) {
        if (!rule.text().isEmpty()) {
            String blank = rule.text().replaceAll("[^\\n\\r]", " ");
            texts.computeIfPresent(rule.at().file(), (path, text) -> text.replace(rule.text(), blank));
        }
    }

    /** A cut-off that overrides none and that no rule reads would do nothing, which is hardly what was meant. */
    private void requireReaders(Layer layer) {
        Set<String> below = new TreeSet<>();
        for (Layer each : layers) {
            if (each == layer) {
                break;
            }
            below.addAll(each.parameters().keySet());
        }
        for (String name : layer.parameters().keySet()) {
            if (!below.contains(name) && !isRead(name)) {
                diagnostics.add(LayerFaults.unreadParameter(layer, name, below));
            }
        }
    }

    private boolean isRead(String parameter) {
        return rules.values().stream().anyMatch(rule -> rule.text().contains("\"" + parameter + "\""));
    }

    private Theory theory() {
        LayerSource stating = layers.get(0).source();
        for (Layer layer : layers) {
            TheoryHeader header = layer.source().header();
            stating = header.sentence().isEmpty() ? stating : layer.source();
        }
        keepWhatIsRead();
        return new Theory(
                ruleBase(LayerSource.named(layers.stream().map(Layer::source).toList())),
                stating.header().sentence(),
                stating.header().sources(),
                stating.header().expected(),
                layers.stream()
                        .map(Layer::source)
                        .map(source -> new Theory.LayerView(
                                source.name(),
                                source.folder(),
                                source.header().base() == null
                                        ? null
                                        : source.header().base().text(),
                                source.header().folders().stream()
                                        .map(TheoryHeader.Word::text)
                                        .toList()))
                        .toList(),
                ruleLayers.entrySet().stream()
                        .filter(entry -> rules.containsKey(entry.getKey()))
                        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                parameterLayers,
                withdrawals.values().stream()
                        .sorted(Comparator.comparing(
                                        (Theory.Withdrawal each) -> each.rule().id())
                                .thenComparing(each -> each.rule().name()))
                        .toList());
    }

    /**
     * Where layers leave rules out, cut-offs that no rule reads go too, and the theory no longer speaks of mechanisms that no
     * rule is left to find, even where an analyst coded them.
     */
    private void keepWhatIsRead() {
        if (layers.size() == 1) {
            return;
        }
        parameters.keySet().removeIf(name -> !isRead(name));
        parameterLayers.keySet().retainAll(parameters.keySet());
        Set<String> had = mechanismsOf(layers.stream()
                .flatMap(layer -> Stream.concat(layer.rules().stream(), layer.leftOut().stream()))
                .toList());
        Set<String> has = mechanismsOf(rules.values());
        mechanisms.replaceAll(
                (code, mechanism) -> had.contains(code) && !has.contains(code) ? mechanism.unread() : mechanism);
    }

    /** What the conclusions of rules name, mechanisms among it. */
    private static Set<String> mechanismsOf(Collection<Rule> rules) {
        Set<String> codes = new HashSet<>();
        for (Rule rule : rules) {
            Expression.Construction made = rule.conclusion();
            if (made != null && !made.type().equals(HOLD)) {
                made.arguments().stream()
                        .filter(Expression.Literal.class::isInstance)
                        .forEach(each -> codes.add(String.valueOf(((Expression.Literal) each).value())));
            }
        }
        return codes;
    }

    private RuleBase ruleBase(String name) {
        List<RuleFile> files = new ArrayList<>();
        texts.forEach((path, text) -> files.add(new RuleFile(path, text)));
        List<Rule> all = new ArrayList<>(rules.values());
        all.addAll(doubled);
        return new RuleBase(
                name,
                files,
                all,
                List.copyOf(parameters.values()),
                List.copyOf(mechanisms.values()),
                List.copyOf(otherTitles.values()),
                hash(files),
                vocabulary);
    }

    private String hash(List<RuleFile> files) {
        Sha256 sha = new Sha256();
        files.stream()
                .sorted(Comparator.comparing(RuleFile::path))
                .forEach(file -> sha.add(file.path()).add(file.text()));
        return sha.add(parameters.values().toString())
                .add(List.copyOf(mechanisms.values()).toString())
                .add(List.copyOf(otherTitles.values()).toString())
                .hex();
    }
}
