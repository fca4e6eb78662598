package org.endure.bibliography;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.endure.bibliography.RawEntry.RawField;
import org.endure.diagnostic.Count;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one or more bibliography files, by citation key. Thousands are normal: only those that are asked for are
 * worked out, and what is not cited is one note.
 */
public final class Library {

    /** Most warnings about entries that nobody cites. */
    private static final int MOST_WARNINGS = 100;

    private final Map<String, LibraryEntry> entries = new LinkedHashMap<>();
    private final Map<String, LibraryEntry> aliases = new LinkedHashMap<>();
    private final Map<String, LibraryEntry> byLowerCase = new LinkedHashMap<>();
    private final List<Diagnostic> faults = new ArrayList<>();
    private final List<Duplicate> duplicates = new ArrayList<>();
    private final List<String> paths = new ArrayList<>();
    private final Map<String, Entry> read = new ConcurrentHashMap<>();

    /** A key that an earlier entry has. */
    private record Duplicate(LibraryEntry first, LibraryEntry second) {}

    /**
     * An entry that was worked out.
     *
     * @param item what it says
     * @param faults what of it is not read; an error among them if nothing is
     */
    public record Entry(Item item, List<Diagnostic> faults) {
        public Entry {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Takes in the entries of a file.
     *
     * @throws InvalidInputException if the file is no bibliography that can be read
     */
    public void add(String path, String content) {
        LibraryText text = new LibraryText(path, content);
        paths.add(path);
        switch (LibraryFormat.of(text)) {
            case BIBTEX -> {
                BibFile file = BibFile.read(text);
                faults.addAll(file.faults());
                file.entries().forEach(raw -> add(new LibraryEntry.Bib(raw)));
            }
            case CSL_JSON -> CslJsonReader.read(text, faults).forEach(this::add);
            case RIS -> RisReader.read(text, faults).forEach(this::add);
        }
    }

    private void add(LibraryEntry entry) {
        Diagnostic fault = entry.fault();
        if (entry.key().isEmpty()) {
            if (fault != null) {
                faults.add(as(DiagnosticSeverity.WARNING, fault));
            }
            return;
        }
        LibraryEntry first = entries.putIfAbsent(entry.key(), entry);
        if (first != null) {
            duplicates.add(new Duplicate(first, entry));
            return;
        }
        byLowerCase.putIfAbsent(entry.key().toLowerCase(Locale.ROOT), entry);
        if (entry instanceof LibraryEntry.Bib bib) {
            RawField ids = bib.raw().field("ids");
            if (ids != null) {
                for (String id : bib.raw()
                        .file()
                        .value(ids.pieces(), new ArrayList<>())
                        .text()
                        .split(",")) {
                    aliases.putIfAbsent(id.strip(), entry);
                }
            }
        }
    }

    /** The keys that can be cited, other names of entries among them. */
    public Set<String> keys() {
        Set<String> keys = new TreeSet<>(entries.keySet());
        keys.addAll(aliases.keySet());
        return keys;
    }

    /** Whether a key can be cited. */
    public boolean has(String key) {
        return find(key) != null;
    }

    /** The entry of a key; null if there is none. */
    public @Nullable Entry entry(String key) {
        Entry known = read.get(key);
        if (known != null) {
            return known;
        }
        LibraryEntry entry = find(key);
        if (entry == null) {
            return null;
        }
        Entry worked = work(key, entry);
        read.put(key, worked);
        return worked;
    }

    /** How many entries were worked out so far. */
    int worked() {
        return read.size();
    }

    /** Where the key of an entry is written; nothing if there is no such entry. */
    public Optional<SourcePosition> place(String key) {
        return Optional.ofNullable(find(key)).map(entry -> entry.file().position(entry.at()));
    }

    private @Nullable LibraryEntry find(String key) {
        LibraryEntry entry = entries.get(key);
        return entry == null ? aliases.get(key) : entry;
    }

    private Entry work(String key, LibraryEntry entry) {
        Diagnostic fault = entry.fault();
        if (fault != null) {
            return new Entry(new Item(key, "misc", "document", Map.of(), Map.of(), Map.of()), List.of(fault));
        }
        List<Diagnostic> warnings = new ArrayList<>();
        Item item;
        if (entry instanceof LibraryEntry.Bib bib) {
            Map<String, BibValue> fields = new Inheritance(this::raw, warnings).fields(bib.raw());
            item = new EntryReader(bib.raw(), fields, warnings).read();
        } else {
            LibraryEntry.Ready ready = (LibraryEntry.Ready) entry;
            warnings.addAll(ready.warnings());
            item = ready.item();
        }
        Item named = item.key().equals(key)
                ? item
                : new Item(key, item.entryType(), item.type(), item.texts(), item.names(), item.dates());
        warnings.sort(Comparator.comparingInt((Diagnostic each) -> each.at().line())
                .thenComparingInt(each -> each.at().column()));
        return new Entry(named, List.copyOf(new LinkedHashSet<>(warnings)));
    }

    private @Nullable RawEntry raw(String key) {
        LibraryEntry exact = find(key);
        LibraryEntry entry = exact == null ? byLowerCase.get(key.toLowerCase(Locale.ROOT)) : exact;
        return entry instanceof LibraryEntry.Bib bib ? bib.raw() : null;
    }

    /**
     * Everything that is wrong: in entries that are cited, and in the syntax of the others. Entries that are not cited are one
     * note.
     */
    public List<Diagnostic> faults(Set<String> cited) {
        List<Diagnostic> found = new ArrayList<>();
        Set<LibraryEntry> used = Collections.newSetFromMap(new IdentityHashMap<>());
        for (String key : new TreeSet<>(cited)) {
            Entry entry = entry(key);
            LibraryEntry at = find(key);
            if (entry != null && at != null && used.add(at)) {
                found.addAll(entry.faults());
            }
        }
        List<Diagnostic> others = new ArrayList<>(faults);
        for (LibraryEntry entry : entries.values()) {
            Diagnostic fault = entry.fault();
            if (fault != null && !used.contains(entry)) {
                others.add(as(DiagnosticSeverity.WARNING, fault));
            }
        }
        duplicates.forEach(each -> others.add(duplicate(each)));
        found.addAll(limited(others));
        unused(used).ifPresent(found::add);
        return new ArrayList<>(new LinkedHashSet<>(found));
    }

    private List<Diagnostic> limited(List<Diagnostic> others) {
        if (others.size() <= MOST_WARNINGS) {
            return others;
        }
        List<Diagnostic> shown = new ArrayList<>(others.subList(0, MOST_WARNINGS));
        shown.add(new Diagnostic(
                DiagnosticSeverity.WARNING,
                "more-warnings",
                SourcePosition.file(paths.get(0)),
                "Not shown: %s about entries.".formatted(Count.of(others.size() - MOST_WARNINGS, "more warning")),
                null,
                null,
                1));
        return shown;
    }

    private Optional<Diagnostic> unused(Set<LibraryEntry> used) {
        Map<LibraryText, List<LibraryEntry>> unused = new LinkedHashMap<>();
        Set<String> parents = parents(used);
        for (LibraryEntry entry : entries.values()) {
            if (!used.contains(entry) && !parents.contains(entry.key()) && entry.fault() == null) {
                unused.computeIfAbsent(entry.file(), file -> new ArrayList<>()).add(entry);
            }
        }
        int count = unused.values().stream().mapToInt(List::size).sum();
        if (count == 0) {
            return Optional.empty();
        }
        LibraryEntry first = unused.values().iterator().next().get(0);
        String message = count == 1
                ? "The source %s is not cited.".formatted(Excerpt.quoted(first.key()))
                : "%,d of %s are not cited, among them %s."
                        .formatted(count, Count.of(entries.size(), "source"), Excerpt.quoted(first.key()));
        return Optional.of(first.file()
                .diagnostic(
                        DiagnosticSeverity.NOTE,
                        "unused-source",
                        first.at(),
                        first.at() + first.key().length(),
                        message,
                        null));
    }

    /** Keys of entries that cited entries inherit from, also through others. */
    private Set<String> parents(Set<LibraryEntry> used) {
        Set<String> parents = new HashSet<>();
        Deque<LibraryEntry> open = new ArrayDeque<>(used);
        while (!open.isEmpty()) {
            if (open.pop() instanceof LibraryEntry.Bib bib) {
                for (String link : List.of("crossref", "xdata", "xref")) {
                    keys(bib, link).stream()
                            .filter(parents::add)
                            .map(entries::get)
                            .filter(Objects::nonNull)
                            .forEach(open::push);
                }
            }
        }
        return parents;
    }

    private static List<String> keys(LibraryEntry.Bib bib, String link) {
        RawField field = bib.raw().field(link);
        if (field == null) {
            return List.of();
        }
        String keys = bib.raw().file().value(field.pieces(), new ArrayList<>()).text();
        return Arrays.stream(keys.split(",")).map(String::strip).toList();
    }

    private static Diagnostic duplicate(Duplicate twice) {
        LibraryEntry second = twice.second();
        SourcePosition first = twice.first().file().position(twice.first().at());
        return second.file()
                .warning(
                        "duplicate-citation-key",
                        second.at(),
                        second.at() + second.key().length(),
                        "The citation key %s is used twice; the first entry is in %s, line %d."
                                .formatted(Excerpt.quoted(second.key()), first.file(), first.line()),
                        "The first entry is used. Give the other entry its own key.");
    }

    /** An error about a word in an entry, such as a keyword. */
    public Diagnostic error(String key, String word, String code, String message, @Nullable CharSequence advice) {
        LibraryEntry entry = Objects.requireNonNull(find(key), key);
        int found = entry.file().text().indexOf(word, entry.at());
        boolean inside = found >= 0 && found < entry.end();
        int from = inside ? found : entry.at();
        int to = from + (inside ? word.length() : entry.key().length());
        return entry.file().diagnostic(DiagnosticSeverity.ERROR, code, from, to, message, advice);
    }

    private static Diagnostic as(DiagnosticSeverity severity, Diagnostic fault) {
        return new Diagnostic(
                severity,
                fault.code(),
                fault.at(),
                fault.message(),
                fault.advice(),
                fault.sourceLine(),
                fault.width(),
                fault.edit());
    }
}
