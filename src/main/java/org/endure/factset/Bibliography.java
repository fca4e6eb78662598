package org.endure.factset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.endure.bibliography.Item;
import org.endure.bibliography.Library;
import org.endure.bibliography.ReferenceLine;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Spelling;
import org.endure.fact.Answer;
import org.endure.fact.CitedSource;
import org.endure.fact.Leaning;
import org.endure.fact.SourceKind;
import org.endure.yaml.Faults;
import org.jspecify.annotations.Nullable;

/** The sources in the bibliography files of a fact set, by citation key. */
final class Bibliography {

    private static final Map<String, SourceKind> KINDS = all();

    private static Map<String, SourceKind> all() {
        Map<String, SourceKind> all = new HashMap<>();
        put(all, SourceKind.NEWSPAPER, "article-newspaper");
        put(
                all,
                SourceKind.SCHOLAR,
                "article-journal book chapter paper-conference thesis manuscript entry-encyclopedia review speech");
        put(all, SourceKind.THINK_TANK, "report");
        put(all, SourceKind.OFFICIAL_DOCUMENT, "legislation treaty legal_case bill hearing regulation");
        put(all, SourceKind.DATASET, "dataset");
        put(all, SourceKind.OTHER_MEDIA, "manual");
        return Collections.unmodifiableMap(all);
    }

    /** Types of entries that sources of several kinds have. */
    private static final Set<String> GUESSED = Set.of("report", "manual", "manuscript", "speech");

    private final Library library;
    private final List<Diagnostic> faults;

    /**
     * @param library the entries
     * @param faults what is wrong in the files so far
     */
    Bibliography(Library library, List<Diagnostic> faults) {
        this.library = library;
        this.faults = new ArrayList<>(faults);
    }

    private static void put(Map<String, SourceKind> all, SourceKind kind, String types) {
        for (String type : types.split(" ")) {
            all.put(type, kind);
        }
    }

    Set<String> keys() {
        return library.keys();
    }

    boolean has(String key) {
        return library.has(key);
    }

    /** Tells what is wrong in the files: as errors in entries that are cited, else as warnings; and what is never cited. */
    void tellUse(Set<String> cited) {
        faults.addAll(library.faults(cited));
    }

    /** What was found wrong in the files. */
    List<Diagnostic> faults() {
        return List.copyOf(faults);
    }

    /** What is said of a source; null if there is no such entry. */
    @Nullable
    Item item(String key) {
        Library.Entry entry = library.entry(key);
        return entry == null ? null : entry.item();
    }

    /** The source of a key, as its entry describes it; null if there is no such entry. */
    @Nullable
    CitedSource source(String key) {
        Item item = item(key);
        if (item == null) {
            return null;
        }
        Map<String, String> words = keywords(item);
        String outlet = words.getOrDefault("outlet", outlet(item));
        return new CitedSource(
                key,
                constant(item, words, "kind", SourceKind.class, derivedKind(item)),
                outlet.isEmpty() ? null : outlet,
                constant(item, words, "leaning", Leaning.class, Leaning.NA),
                constant(item, words, "vestedInterest", Answer.class, Answer.UNKNOWN),
                ReferenceLine.of(item));
    }

    /** Where it appeared: the journal, or else who published it. */
    private static String outlet(Item item) {
        return item.type().startsWith("article") ? item.text("container-title", "publisher") : item.text("publisher");
    }

    private static SourceKind derivedKind(Item item) {
        boolean newspaper = item.text("entrysubtype").equalsIgnoreCase("newspaper")
                || plainKeywords(item).anyMatch("newspaper"::equalsIgnoreCase);
        SourceKind byType = KINDS.getOrDefault(item.type(), SourceKind.OTHER_MEDIA);
        return newspaper ? SourceKind.NEWSPAPER : KINDS.getOrDefault(item.entryType(), byType);
    }

    /** The kind of a source, if it is a guess: nothing says it, and entries of its type are of several kinds; else null. */
    @Nullable
    SourceKind guessedKind(String key) {
        Item item = item(key);
        if (item == null || keywords(item).containsKey("kind") || KINDS.containsKey(item.entryType())) {
            return null;
        }
        SourceKind kind = derivedKind(item);
        boolean sure = kind == SourceKind.NEWSPAPER || KINDS.containsKey(item.type()) && !GUESSED.contains(item.type());
        return sure ? null : kind;
    }

    private static Map<String, String> keywords(Item item) {
        Map<String, String> words = new LinkedHashMap<>();
        plainKeywords(item).filter(word -> word.contains(":")).forEach(word -> {
            int colon = word.indexOf(':');
            words.putIfAbsent(
                    word.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    word.substring(colon + 1).strip());
        });
        return words;
    }

    private static Stream<String> plainKeywords(Item item) {
        return Stream.of(item.text("keyword").replace(';', ',').split(",")).map(String::strip);
    }

    private <E extends Enum<E>> E constant(
            Item item, Map<String, String> words, String word, Class<E> type, E otherwise) {
        String given = words.get(word.toLowerCase(Locale.ROOT));
        if (given == null) {
            return otherwise;
        }
        List<E> constants = List.of(type.getEnumConstants());
        Function<String, String> canonical =
                text -> text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return constants.stream()
                .filter(each -> each.name().equals(canonical.apply(given)))
                .findFirst()
                .orElseGet(() -> {
                    List<String> names = constants.stream().map(Enum::name).toList();
                    faults.add(library.error(
                            item.key(),
                            given,
                            "bad-keyword",
                            "The keyword %s of %s is not known."
                                    .formatted(Faults.quoted(word + ":" + given), Faults.quoted(item.key())),
                            Spelling.advice(canonical.apply(given), names)));
                    return otherwise;
                });
    }
}
