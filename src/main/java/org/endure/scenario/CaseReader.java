package org.endure.scenario;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.endure.declaration.VocabularySource;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.SourceText;
import org.endure.fact.Mechanism;
import org.endure.fact.TimeSpan;
import org.endure.factset.FactSet;
import org.endure.factset.FactSetHeader;
import org.endure.factset.FactSetReader;
import org.endure.factset.FactSetReader.Reading;
import org.endure.factset.SearchedLine;
import org.endure.files.FileTree;
import org.endure.files.PathText;
import org.endure.yaml.Faults;
import org.endure.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads cases: fact sets with their baselines, and the baselines' baselines. Each file is read once. */
public final class CaseReader {

    private static final int LONGEST_CHAIN = 100;

    private final FileTree files;
    private final FactSetReader reader;
    private final Map<String, Reading> readings = new HashMap<>();
    private final Map<String, Case> cases = new HashMap<>();
    private final Set<String> failed = new HashSet<>();
    private final Set<Diagnostic> found = new LinkedHashSet<>();

    /** A reader of the files of a tree. */
    public CaseReader(FileTree files) {
        this(files, new FactSetReader(files));
    }

    /** A reader of the files of a tree, where facts are of these types. */
    public CaseReader(FileTree files, VocabularySource vocabulary) {
        this(files, new FactSetReader(files, vocabulary));
    }

    /** A reader of the files of a tree, where fact sets are read in a way of their own. */
    public CaseReader(FileTree files, FactSetReader reader) {
        this.files = files;
        this.reader = reader;
    }

    /**
     * Reads a case.
     *
     * @throws InvalidInputException with every fault of its fact set and of all its baselines
     */
    public Case read(String path) {
        return readAll(List.of(path)).get(0);
    }

    /**
     * Reads the cases of a folder, not of its subfolders, the earliest first.
     *
     * @throws InvalidInputException if there is no such folder or it has no fact sets, or with every fault of all of them
     */
    public List<Case> readFolder(String folder) {
        List<String> paths = factSetsIn(folder);
        if (paths.isEmpty()) {
            throw new InvalidInputException(Diagnostic.error(
                    "no-fact-sets",
                    SourcePosition.file(folder),
                    "The folder %s holds no fact sets.".formatted(Faults.quoted(folder)),
                    "Fact sets are files that end with .yaml."));
        }
        List<Case> all = new ArrayList<>(readAll(paths));
        all.sort(Comparator.<Case, LocalDate>comparing(
                        each -> each.factSet().period().span().from())
                .thenComparing(each -> each.factSet().path()));
        return all;
    }

    /**
     * Everything that there is to say about these fact sets or folders of fact sets, and their baselines: errors, warnings
     * and notes, in the order of places. Never throws on what users wrote.
     *
     * @param mechanisms the mechanisms of the theory, which are asked for if a fact set names some; null if nobody knows them
     */
    public List<Diagnostic> check(Collection<String> paths, @Nullable Supplier<List<Mechanism>> mechanisms) {
        begin();
        for (String path : paths) {
            try {
                (files.isFolder(path) ? factSetsIn(path) : List.of(path))
                        .forEach(each -> build(each, new ArrayDeque<>()));
            } catch (InvalidInputException e) {
                found.addAll(e.diagnostics());
            }
        }
        for (Case each : cases.values()) {
            SearchedLine searched = each.factSet().searched();
            if (searched != null && mechanisms != null) {
                found.addAll(unknown(searched, mechanisms));
            }
        }
        return sorted();
    }

    /** What a fact set names that is no mechanism of the theory; if the theory is wrong, what is wrong with that. */
    private static List<Diagnostic> unknown(SearchedLine searched, Supplier<List<Mechanism>> mechanisms) {
        try {
            return searched.unknownAmong(mechanisms.get());
        } catch (InvalidInputException e) {
            return e.diagnostics();
        }
    }

    /** Paths of the fact sets directly in a folder, sorted. */
    private List<String> factSetsIn(String folder) {
        FileTree.Walked walked = files.walk(folder, path -> path.endsWith(".yaml") || path.endsWith(".yml"), false);
        if (!walked.faults().isEmpty()) {
            throw new InvalidInputException(walked.faults());
        }
        return walked.files();
    }

    private List<Case> readAll(List<String> paths) {
        begin();
        List<Case> all = new ArrayList<>();
        for (String path : paths) {
            Case built = build(path, new ArrayDeque<>());
            if (built != null) {
                all.add(built);
            }
        }
        if (found.stream().anyMatch(Diagnostic::isError)) {
            throw new InvalidInputException(sorted());
        }
        return all;
    }

    private void begin() {
        found.clear();
        cases.clear();
        failed.clear();
    }

    private List<Diagnostic> sorted() {
        return found.stream()
                .filter(each -> !citedElsewhere(each))
                .sorted(Comparator.comparing(Diagnostic::at))
                .toList();
    }

    /** Whether a note calls a source unused that another of the fact sets cites: they may share a bibliography. */
    private boolean citedElsewhere(Diagnostic note) {
        return note.code().equals("unused-source")
                && cases.values().stream()
                        .filter(Objects::nonNull)
                        .flatMap(each -> each.factSet().sources().stream())
                        .anyMatch(source -> note.message().contains(Faults.quoted(source.key())));
    }

    /** The case of a path; null if it or a baseline has errors, which are then told. */
    private @Nullable Case build(String path, Deque<String> trail) {
        String key = PathText.normal(path);
        if (cases.containsKey(key) || failed.contains(key)) {
            return cases.get(key);
        }
        Reading reading = readings.computeIfAbsent(key, unread -> reader.attempt(path));
        found.addAll(reading.diagnostics());
        trail.addLast(key);
        List<Case> baselines = new ArrayList<>();
        for (FactSetHeader.FileName name : reading.baselines()) {
            Case baseline = baseline(name, reading, trail);
            if (baseline != null) {
                baselines.add(baseline);
            }
        }
        trail.removeLast();
        FactSet set = reading.set();
        SourceText text = reading.text();
        if (set == null
                || text == null
                || baselines.size() < reading.baselines().size()) {
            failed.add(key);
            return null;
        }
        Case built = put(set, text, baselines, reading.baselines());
        cases.put(key, built);
        return built;
    }

    private Case put(FactSet set, SourceText text, List<Case> baselines, List<FactSetHeader.FileName> names) {
        baselines.sort(Comparator.<Case, LocalDate>comparing(
                        each -> each.factSet().period().span().to())
                .reversed()
                .thenComparing(each -> each.factSet().path()));
        List<Diagnostic> warnings = new ArrayList<>(set.warnings());
        List<Diagnostic> together = CaseChecks.warnings(set, baselines, names, text);
        warnings.addAll(together);
        warnings.sort(Comparator.comparing(Diagnostic::at));
        found.addAll(together);
        return new Case(set, baselines, warnings);
    }

    private @Nullable Case baseline(FactSetHeader.FileName name, Reading from, Deque<String> trail) {
        String key = PathText.normal(name.path());
        if (trail.contains(key)) {
            List<String> circle = new ArrayList<>(trail).subList(new ArrayList<>(trail).indexOf(key), trail.size());
            tell(
                    name,
                    "circular-baseline",
                    "The baseline leads back to where it came from: %s → %s."
                            .formatted(String.join(" → ", circle), key),
                    "A baseline must be an earlier period, which does not name a later one.");
            return null;
        }
        if (trail.size() > LONGEST_CHAIN) {
            tell(name, "long-chain", "The chain of baselines is longer than %d.".formatted(LONGEST_CHAIN), null);
            return null;
        }
        if (!files.liesWithin(PathText.folder(name.text().file()), name.path())) {
            tell(name, "path-leads-out", FactSetHeader.LEADS_OUT.formatted(name.path()), FactSetHeader.NEXT_TO);
            return null;
        }
        Reading reading = readings.computeIfAbsent(key, unread -> reader.attempt(name.path()));
        if (reading.text() == null
                && reading.diagnostics().stream().allMatch(each -> each.at().line() == 0)) {
            reading.diagnostics().forEach(each -> tell(name, each.code(), each.message(), each.advice()));
            return null;
        }
        Case baseline = build(name.path(), trail);
        FactSet set = from.set();
        FactSet before = reading.set();
        boolean earlier = set == null || before == null || isEarlier(name, set, before);
        return earlier ? baseline : null;
    }

    private boolean isEarlier(FactSetHeader.FileName name, FactSet set, FactSet before) {
        TimeSpan period = set.period().span();
        TimeSpan earlier = before.period().span();
        if (!set.alliance().id().equals(before.alliance().id())) {
            tell(
                    name,
                    "other-alliance",
                    "The baseline is about another alliance: %s, not %s."
                            .formatted(
                                    Faults.quoted(before.alliance().id()),
                                    Faults.quoted(set.alliance().id())),
                    "Name a fact set with the same alliance id.");
            return false;
        }
        if (!earlier.from().isBefore(period.from())) {
            tell(
                    name,
                    "later-baseline",
                    "The baseline (%s) does not begin before the period (%s)."
                            .formatted(before.period().label(), set.period().label()),
                    "A baseline is an earlier period.");
            return false;
        }
        if (earlier.overlaps(period)) {
            tell(
                    name,
                    "overlapping-periods",
                    "The baseline (%s) and the period (%s) overlap."
                            .formatted(before.period().label(), set.period().label()),
                    "Let one end before the other begins; a month can be given, such as 2016-12.");
            return false;
        }
        return true;
    }

    private void tell(FactSetHeader.FileName at, String code, String message, @Nullable CharSequence advice) {
        YamlNode.Place place = at.place();
        found.add(at.text()
                .diagnostic(
                        DiagnosticSeverity.ERROR, code, place.line(), place.column(), place.width(), message, advice));
    }
}
