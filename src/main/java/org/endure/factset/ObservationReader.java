package org.endure.factset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.endure.diagnostic.Advice;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.Spelling;
import org.endure.fact.FactType;
import org.endure.fact.FactType.Attribute;
import org.endure.fact.Observation;
import org.endure.yaml.Faults;
import org.endure.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads the facts of a fact set. */
public final class ObservationReader {

    private static final Set<String> TYPE = Set.of("type", LikelihoodReader.KEY);
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{M}\\p{N}._:+/-]+");

    private final Faults faults;
    private final BlockReader blocks;
    private final Map<String, FactType> types;
    private final String periodLabel;
    private final @Nullable ActorFaults actors;
    private final List<Observation> observations = new ArrayList<>();
    private final Set<String> written = new HashSet<>();
    private final Map<String, SourcePosition> places = new HashMap<>();
    private final Map<String, List<StatedLikelihood>> likelihoods = new HashMap<>();
    private final Map<String, List<Attribute>> attributes = new HashMap<>();

    /**
     * @param actors what cannot be meant of actors; null if the alliance and its period are not known
     */
    public ObservationReader(
            Faults faults,
            ValueReader values,
            Map<String, FactType> types,
            String periodLabel,
            @Nullable ActorFaults actors) {
        this.faults = faults;
        this.blocks = new BlockReader(faults, values, this::freeId);
        this.types = types;
        this.periodLabel = periodLabel;
        this.actors = actors;
    }

    /** Reads the list of facts. */
    public void readAll(YamlNode node) {
        if (!(node instanceof YamlNode.Sequence list)) {
            faults.error(
                    "wrong-kind",
                    node.place(),
                    "\"facts\" must be a list, but here stands %s.".formatted(node.what()),
                    "Begin each fact with \"- type: \".");
            return;
        }
        for (YamlNode item : list.items()) {
            if (item instanceof YamlNode.Mapping block && block.get("id") instanceof YamlNode.Scalar id) {
                written.add(id.text().strip());
            }
        }
        for (YamlNode item : list.items()) {
            if (item instanceof YamlNode.Mapping block) {
                read(block);
            } else {
                faults.error(
                        "wrong-kind",
                        item.place(),
                        "A fact is expected, but here stands %s.".formatted(item.what()),
                        "Begin each fact with \"- type: \" and write its attributes below, indented alike.");
            }
        }
    }

    /** The facts that could be read, in the order of the file. */
    public List<Observation> observations() {
        return observations;
    }

    /** Where each fact stands, by id. */
    public Map<String, SourcePosition> places() {
        return places;
    }

    /** How likely the scholar holds facts to be under theories, by id; only of facts of which that is stated. */
    public Map<String, List<StatedLikelihood>> likelihoods() {
        return likelihoods;
    }

    private void read(YamlNode.Mapping block) {
        int before = faults.errors();
        FactType type = type(block);
        Map<String, Object> read =
                type == null ? readAccountOnly(block) : blocks.read(block, what(block, type), attributes(type), TYPE);
        boolean isNew = checkId(block);
        List<StatedLikelihood> stated = new LikelihoodReader(faults).read(block);
        if (type == null || !isNew || faults.errors() > before) {
            return;
        }
        Map<String, Object> account = new HashMap<>(read);
        Map<String, Object> own = new HashMap<>();
        type.attributes().forEach(attribute -> {
            Object value = account.remove(attribute.name());
            if (value != null) {
                own.put(attribute.name(), value);
            }
        });
        try {
            own.put("account", FactType.account(account, periodLabel));
            Observation fact = (Observation) type.fact(own);
            observations.add(fact);
            if (!stated.isEmpty()) {
                likelihoods.put(fact.id(), stated);
            }
            checkActors(fact, block);
        } catch (IllegalArgumentException e) {
            faults.error("bad-fact", block.place(), "This fact cannot be: %s".formatted(e.getMessage()), null);
        }
    }

    private void checkActors(Observation fact, YamlNode.Mapping block) {
        if (actors != null) {
            for (ActorFaults.Fault fault : actors.of(fact)) {
                YamlNode at = block.get(fault.attribute());
                faults.error(fault.code(), at == null ? block.place() : at.place(), fault.message(), fault.advice());
            }
        }
    }

    private List<Attribute> attributes(FactType type) {
        return attributes.computeIfAbsent(type.name(), name -> {
            List<Attribute> all = new ArrayList<>(type.attributes());
            all.addAll(FactType.accountAttributes());
            return List.copyOf(all);
        });
    }

    private @Nullable FactType type(YamlNode.Mapping block) {
        YamlNode given = block.get("type");
        if (given instanceof YamlNode.Scalar name) {
            FactType type = types.get(name.text().strip());
            if (type == null) {
                faults.error(
                        "unknown-type",
                        name.place(),
                        "There is no fact type %s.".formatted(Faults.quoted(name.text())),
                        Spelling.advice(
                                name.text().strip(), types.keySet(), "\"endure facts types\" lists the types."));
            }
            return type;
        }
        if (given == null) {
            faults.error(
                    "missing-attribute",
                    block.place(),
                    "The fact lacks \"type\".",
                    "Add type: the kind of fact, such as CredibilitySignal; \"endure facts types\" lists them.");
        } else {
            faults.error(
                    "wrong-kind",
                    given.place(),
                    "\"type\" takes one value, but here stands %s.".formatted(given.what()),
                    null);
        }
        return null;
    }

    /** Reads what every fact has, so that its faults are told even if the type is not known. */
    private Map<String, Object> readAccountOnly(YamlNode.Mapping block) {
        List<Attribute> account = FactType.accountAttributes();
        return blocks.read(block, "the fact", account, block.keys());
    }

    /** An id that no fact of the list has. */
    private String freeId() {
        return free("F-", written.size() + 1);
    }

    /** An id made of another one that no fact of the list has. */
    private String next(String id) {
        return free(id + ".", 2);
    }

    private String free(String stem, int first) {
        int number = first;
        while (written.contains(stem + number)) {
            number++;
        }
        return stem + number;
    }

    private boolean checkId(YamlNode.Mapping block) {
        if (!(block.get("id") instanceof YamlNode.Scalar id)) {
            return true;
        }
        String text = id.text().strip();
        if (!ID.matcher(text).matches()) {
            faults.error(
                    "bad-id",
                    id.place(),
                    "%s is not an identifier.".formatted(Faults.quoted(id.text())),
                    "Use letters, digits, dots and hyphens, without spaces.");
        }
        SourcePosition here = new SourcePosition(
                faults.text().file(), id.place().line(), id.place().column());
        SourcePosition first = places.putIfAbsent(text, here);
        if (first != null) {
            faults.error(
                    "duplicate-id",
                    id.place(),
                    "The id %s stands here a second time; the first is on line %d."
                            .formatted(Faults.quoted(text), first.line()),
                    Advice.replace(
                            "Give this fact an id of its own, such as %s.".formatted(Faults.shown(next(text))),
                            text,
                            next(text)));
        }
        return first == null;
    }

    private static String what(YamlNode.Mapping block, FactType type) {
        return block.get("id") instanceof YamlNode.Scalar id
                ? type.name() + " " + Faults.shown(id.text().strip())
                : type.name();
    }
}
