package org.endure.factset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.endure.bibliography.Library;
import org.endure.declaration.VocabularySource;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourceText;
import org.endure.diagnostic.Spelling;
import org.endure.digest.Sha256;
import org.endure.fact.Alliance;
import org.endure.fact.CasePeriod;
import org.endure.fact.CitedSource;
import org.endure.fact.Observation;
import org.endure.fact.Period;
import org.endure.fact.State;
import org.endure.fact.TimeSpan;
import org.endure.files.FileTree;
import org.endure.files.PathText;
import org.endure.yaml.Faults;
import org.endure.yaml.YamlNode;
import org.endure.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/** Reads fact sets, and tells every mistake in them at its place, all at once. */
public final class FactSetReader {

    private static final Set<String> KEYS = Set.of(
            "alliance",
            "period",
            "evidenceSince",
            "searched",
            "leaders",
            "baseline",
            "bibliography",
            "states",
            "organisations",
            "sources",
            "facts");

    private final FileTree files;
    private final VocabularySource vocabulary;
    private final Map<List<BibliographyFiles.NamedText>, Library> knownLibraries = new ConcurrentHashMap<>();

    /** For fact sets that hold observations of the types of this program, and of those that rule files among these declare. */
    public FactSetReader(FileTree files) {
        this(files, new VocabularySource(files));
    }

    /** For fact sets that hold observations of these types. */
    public FactSetReader(FileTree files, VocabularySource vocabulary) {
        this.files = files;
        this.vocabulary = vocabulary;
    }

    /**
     * Reads a fact set.
     *
     * @throws InvalidInputException with every fault of the file and its bibliography
     */
    public FactSet read(String path) {
        Reading reading = attempt(path);
        if (reading.set() == null) {
            throw new InvalidInputException(reading.diagnostics());
        }
        return reading.set();
    }

    /** Reads a fact set as far as it goes. */
    public Reading attempt(String path) {
        String text;
        try {
            text = files.read(path);
        } catch (InvalidInputException e) {
            return new Reading(e.diagnostics(), null);
        }
        return attempt(path, text);
    }

    /** Reads a text as far as it goes, as if it were the file of that path. */
    public Reading attempt(String path, String text) {
        Faults faults = new Faults(SourceText.of(path, text));
        YamlNode root = YamlReader.read(text, faults);
        if (root == null || root.isEmpty()) {
            if (faults.errors() == 0) {
                faults.errorOfFile("empty-file", "The file is empty.", "A fact set begins with alliance: and period:.");
            }
            return new Reading(faults.all(), faults.text());
        }
        if (!(root instanceof YamlNode.Mapping top)) {
            faults.error(
                    "no-fact-set",
                    root.place(),
                    "A fact set has keys, but here stands %s.".formatted(root.what()),
                    "Begin with alliance: and period:.");
            return new Reading(faults.all(), faults.text());
        }
        return read(path, text, top, faults);
    }

    private Reading read(String path, String text, YamlNode.Mapping top, Faults faults) {
        requireKnownKeys(top, faults);
        FactSetHeader header = new HeaderReader(faults, top, PathText.folder(path)).read();
        BibliographyFiles bibliography = BibliographyFiles.read(files, header.bibliographies(), faults, knownLibraries);
        Citing citing = citing(top.get("sources"), header, bibliography, faults);
        TimeSpan span = header.span();
        ValueReader values = new ValueReader(faults, header.declared(), citing);
        ObservationReader facts = new ObservationReader(
                faults,
                values,
                vocabulary.forText(text).observations(),
                span == null ? "" : span.label(),
                span == null || header.members().isEmpty() ? null : new ActorFaults(header.memberCodes(), span));
        readFacts(top, facts, faults);
        citing.tellUse();
        List<Observation> observations = checked(header, facts, faults);
        List<CitedSource> cited = citing.sources();
        List<Diagnostic> found = new ArrayList<>(faults.all());
        found.addAll(bibliography.entries().faults());
        Alliance alliance = header.alliance();
        if (alliance == null || span == null || found.stream().anyMatch(Diagnostic::isError)) {
            return new Reading(null, header.baselines(), found, faults.text(), citing.keys());
        }
        FactSet set = new FactSet(
                PathText.name(path).replaceFirst("\\.ya?ml$", ""),
                path,
                alliance,
                header.members(),
                new CasePeriod(Period.CURRENT, span.label(), span),
                EvidenceSpan.of(span, header.evidenceSince()),
                header.searched(),
                header.leaders(),
                header.baselines().stream().map(FactSetHeader.FileName::path).toList(),
                states(header, values),
                cited,
                citing.entries(),
                observations,
                facts.places(),
                facts.likelihoods(),
                Sha256.ofTexts(Stream.concat(Stream.of(text), bibliography.texts().stream())
                        .toList()),
                found);
        return new Reading(set, header.baselines(), found, faults.text(), citing.keys());
    }

    private static Citing citing(
            @Nullable YamlNode sources, FactSetHeader header, BibliographyFiles bibliography, Faults faults) {
        Citing citing = new Citing(bibliography.entries(), bibliography.complete() && header.allNamed(), faults);
        if (sources != null) {
            citing.readBlock(sources, new ValueReader(faults, null, null));
        }
        return citing;
    }

    /** The facts in the order of their ids, compared with each other. */
    private static List<Observation> checked(FactSetHeader header, ObservationReader facts, Faults faults) {
        List<Observation> observations = new ArrayList<>(facts.observations());
        observations.sort(Comparator.comparing(Observation::id, NaturalOrder.INSTANCE));
        FactSetChecks checks = new FactSetChecks(observations, facts.places(), faults.text());
        checks.contradictoryEnds(header.members().size()).forEach(faults::add);
        checks.contradictions().forEach(faults::add);
        checks.eventsWeighedTwice(facts.likelihoods()).forEach(faults::add);
        return observations;
    }

    private static void requireKnownKeys(YamlNode.Mapping top, Faults faults) {
        for (YamlNode.Pair pair : top.pairs()) {
            if (!KEYS.contains(pair.key().text())) {
                faults.error(
                        "unknown-key",
                        pair.key().place(),
                        "A fact set has no key %s."
                                .formatted(Faults.quoted(pair.key().text())),
                        Spelling.advice(pair.key().text(), KEYS));
            }
        }
    }

    private static List<State> states(FactSetHeader header, ValueReader values) {
        List<State> states = new ArrayList<>(header.states());
        values.furtherStates().stream().sorted().map(StateTable::state).forEach(states::add);
        return states;
    }

    private static void readFacts(YamlNode.Mapping top, ObservationReader facts, Faults faults) {
        YamlNode.Pair pair = top.pair("facts");
        if (pair == null) {
            faults.error(
                    "missing-key",
                    top.place(),
                    "The key \"facts\" is missing.",
                    "Add facts: with a list of facts, or facts: [] if there are none.");
        } else if (!pair.value().isEmpty()) {
            facts.readAll(pair.value());
        } else {
            faults.error(
                    "missing-key",
                    pair.key().place(),
                    "The key \"facts\" has no value.",
                    "Write a list of facts below it, or facts: [] if there are none.");
        }
    }

    /**
     * What became of reading a file.
     *
     * @param set the fact set; null if there are errors
     * @param baselines the baselines that it names, even then
     * @param diagnostics all that was found
     * @param text the file's text; null if it could not be read
     * @param citable keys of all sources that its facts can cite, cited or not
     */
    public record Reading(
            @Nullable FactSet set,
            List<FactSetHeader.FileName> baselines,
            List<Diagnostic> diagnostics,
            @Nullable SourceText text,
            Set<String> citable) {

        public Reading {
            citable = Set.copyOf(citable);
        }

        /** What became of a file in which no sources were found. */
        Reading(List<Diagnostic> diagnostics, @Nullable SourceText text) {
            this(null, List.of(), diagnostics, text, Set.of());
        }
    }
}
