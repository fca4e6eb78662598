package org.endure.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.Spelling;
import org.endure.fact.Account;
import org.endure.fact.Fact;
import org.endure.fact.FactType;
import org.endure.fact.FactType.Attribute;
import org.endure.fact.Observation;
import org.endure.fact.Period;
import org.endure.factset.NaturalOrder;
import org.endure.factset.ValueReader;
import org.endure.files.PathText;
import org.endure.yaml.Faults;
import org.endure.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * Lays overlays on the facts of a case, all at once: what each selects is looked up among the facts of the judged period,
 * those carried forward and those that overlays before it add included. What is removed is not changed.
 */
final class OverlayStack {

    private final Case judged;
    private final Map<String, Observation> current = new LinkedHashMap<>();
    private final Set<String> otherIds = new TreeSet<>();
    private final Set<String> removed = new LinkedHashSet<>();
    private final Map<Target, Setting> settings = new LinkedHashMap<>();
    private final Set<Diagnostic> found = new LinkedHashSet<>();

    private OverlayStack(Case judged, List<Fact> facts) {
        this.judged = judged;
        for (Fact fact : facts) {
            if (fact instanceof Observation observation) {
                if (observation.period() != Period.BASELINE) {
                    current.put(observation.id(), observation);
                } else {
                    otherIds.add(observation.id());
                }
            }
        }
    }

    private record Target(String fact, String attribute) {}

    /** A value and who sets it; the value is null if it is set to be unknown. */
    private record Setting(@Nullable Object value, Overlay by, YamlNode.Place place) {}

    /**
     * The facts of the case with the overlays laid on.
     *
     * @throws InvalidInputException if an overlay does not fit the case, removes or changes nothing, or contradicts another
     */
    static List<Fact> apply(Case judged, List<Fact> facts, List<Overlay> overlays) {
        OverlayStack stack = new OverlayStack(judged, facts);
        overlays.forEach(stack::lay);
        List<Observation> now = stack.result();
        if (!stack.found.isEmpty()) {
            throw new InvalidInputException(List.copyOf(stack.found));
        }
        List<Fact> all = new ArrayList<>(facts.stream()
                .filter(fact -> !(fact instanceof Observation observation && observation.period() != Period.BASELINE))
                .toList());
        all.addAll(now);
        return List.copyOf(all);
    }

    private void lay(Overlay overlay) {
        Faults faults = new Faults(overlay.text());
        String base = overlay.base();
        if (base != null && !plain(base).equals(judged.factSet().name())) {
            faults.errorOfFile(
                    "other-base",
                    "The overlay %s is made for %s, not for %s."
                            .formatted(
                                    Faults.quoted(overlay.name()),
                                    Faults.quoted(base),
                                    Faults.quoted(judged.factSet().name())),
                    "Name that fact set, or take out base:.");
        } else {
            new AddedFacts(judged, overlay, faults).addTo(current, otherIds);
            overlay.removals().forEach(selector -> removed.addAll(matches(selector, faults)));
            overlay.changes().forEach(change -> change(overlay, change, faults));
        }
        found.addAll(faults.all().stream().filter(Diagnostic::isError).toList());
    }

    private static String plain(String base) {
        return PathText.name(base).replaceFirst("\\.ya?ml$", "");
    }

    private List<String> matches(Selector selector, Faults faults) {
        List<String> ids = current.values().stream()
                .filter(selector::matches)
                .map(Observation::id)
                .toList();
        if (ids.isEmpty()) {
            String id = selector.id();
            Optional<String> near = id == null ? Optional.empty() : Spelling.nearest(id, current.keySet());
            faults.error(
                    "selects-nothing",
                    selector.place(),
                    "No fact of the judged period has %s.".formatted(selector.words()),
                    near.map("Did you mean %s?"::formatted).orElse(null));
        }
        return ids;
    }

    private void change(Overlay overlay, Overlay.Change change, Faults faults) {
        for (YamlNode.Pair pair : change.values().pairs()) {
            boolean effective = false;
            int before = faults.errors();
            List<String> ids = matches(change.selector(), faults);
            for (String id : ids) {
                effective |= set(overlay, Objects.requireNonNull(current.get(id)), pair, faults);
            }
            if (!effective && faults.errors() == before && !ids.isEmpty()) {
                faults.error(
                        "changes-nothing",
                        pair.key().place(),
                        "This changes nothing: %s is already so."
                                .formatted(Faults.quoted(pair.key().text())),
                        "Take it out, or set another value.");
            }
            if (ids.isEmpty()) {
                return;
            }
        }
    }

    /** Sets a value; returns whether the fact had another. */
    private boolean set(Overlay overlay, Observation fact, YamlNode.Pair pair, Faults faults) {
        FactType type = type(overlay, fact);
        Attribute attribute = attribute(type, pair.key().text());
        if (attribute == null) {
            tellUnknown(type, fact, pair.key(), faults);
            return false;
        }
        int before = faults.errors();
        Object value = read(attribute, pair, faults);
        if (faults.errors() > before) {
            return false;
        }
        Setting setting = new Setting(value, overlay, pair.key().place());
        Setting first = settings.putIfAbsent(new Target(fact.id(), attribute.name()), setting);
        if (first != null && !Objects.equals(first.value(), value)) {
            tellConflict(fact, attribute, first, setting, faults);
        }
        return !Objects.equals(value(type, fact, attribute), value);
    }

    private static void tellUnknown(FactType type, Observation fact, YamlNode.Scalar name, Faults faults) {
        List<String> known =
                new ArrayList<>(type.attributes().stream().map(Attribute::name).toList());
        FactType.accountAttributes().forEach(each -> known.add(each.name()));
        faults.error(
                "unknown-attribute",
                name.place(),
                "%s %s has no attribute %s.".formatted(type.name(), fact.id(), Faults.quoted(name.text())),
                Spelling.advice(name.text(), known));
    }

    /** The value that an attribute is set to; null if it is set to be unknown, or cannot be read. */
    private @Nullable Object read(Attribute attribute, YamlNode.Pair pair, Faults faults) {
        int before = faults.errors();
        Set<String> states = new TreeSet<>();
        judged.factSets().forEach(set -> set.states().forEach(state -> states.add(state.code())));
        Object value =
                pair.value().isEmpty() ? null : new ValueReader(faults, states, null).read(attribute, pair.value());
        if (value == null && attribute.required() && faults.errors() == before) {
            faults.error(
                    "empty-value",
                    pair.key().place(),
                    "%s must have a value.".formatted(Faults.quoted(attribute.name())),
                    null);
        }
        return value;
    }

    private static void tellConflict(
            Observation fact, Attribute attribute, Setting first, Setting second, Faults faults) {
        faults.error(
                "conflicting-values",
                second.place(),
                "%s of %s is set to %s here, but to %s in %s, line %d."
                        .formatted(
                                Faults.quoted(attribute.name()),
                                fact.id(),
                                second.value(),
                                first.value(),
                                first.by().path(),
                                first.place().line()),
                "Keep one of the two.");
    }

    private static FactType type(Overlay overlay, Observation fact) {
        return Objects.requireNonNull(overlay.types().get(fact.type()), fact.type());
    }

    private static @Nullable Attribute attribute(FactType type, String name) {
        return type.attribute(name)
                .or(() -> FactType.accountAttributes().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst())
                .orElse(null);
    }

    private static @Nullable Object value(FactType type, Observation fact, Attribute attribute) {
        return type.attribute(attribute.name()).isPresent()
                ? type.value(fact, attribute)
                : FactType.value(fact.account(), attribute);
    }

    private List<Observation> result() {
        removed.forEach(current::remove);
        Map<String, Map<String, Setting>> byFact = new LinkedHashMap<>();
        settings.forEach((target, setting) -> byFact.computeIfAbsent(target.fact(), id -> new LinkedHashMap<>())
                .put(target.attribute(), setting));
        List<Observation> now = new ArrayList<>();
        for (Observation fact : current.values()) {
            Map<String, Setting> changes = byFact.remove(fact.id());
            now.add(dated(changes == null ? fact : changed(fact, changes)));
        }
        Set<YamlNode.Place> effective = new LinkedHashSet<>();
        settings.forEach((target, setting) -> {
            if (current.containsKey(target.fact())) {
                effective.add(setting.place());
            }
        });
        byFact.values()
                .forEach(changes -> changes.values().stream()
                        .filter(each -> !effective.contains(each.place()))
                        .forEach(each -> tell(
                                each,
                                "changes-removed",
                                "This changes only what is removed.",
                                "Keep one of the two.")));
        now.sort(java.util.Comparator.comparing(Observation::id, NaturalOrder.INSTANCE));
        return now;
    }

    /** The fact, as the evidence, opinion or fact from outside the period that it now is. */
    private Observation dated(Observation fact) {
        Account account = fact.account();
        Period period = judged.factSet().evidence().of(fact);
        return fact.withAccount(account.in(period, account.periodLabel()));
    }

    private Observation changed(Observation fact, Map<String, Setting> changes) {
        Setting first = changes.values().iterator().next();
        FactType type = type(first.by(), fact);
        try {
            Map<String, Object> values = new HashMap<>();
            changes.forEach((attribute, setting) -> {
                if (setting.value() != null) {
                    values.put(attribute, setting.value());
                }
            });
            return Revision.of(fact, type, values, changes.keySet());
        } catch (IllegalArgumentException e) {
            tell(first, "bad-fact", "So changed, %s cannot be: %s".formatted(fact.id(), e.getMessage()), null);
            return fact;
        }
    }

    private void tell(Setting setting, String code, String message, @Nullable CharSequence advice) {
        YamlNode.Place place = setting.place();
        found.add(setting.by()
                .text()
                .diagnostic(
                        DiagnosticSeverity.ERROR, code, place.line(), place.column(), place.width(), message, advice));
    }
}
