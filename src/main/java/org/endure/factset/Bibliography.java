package org.endure.factset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Severity;
import org.endure.diagnostic.Spelling;
import org.endure.fact.Answer;
import org.endure.fact.CitedSource;
import org.endure.fact.Leaning;
import org.endure.fact.SourceKind;
import org.jspecify.annotations.Nullable;

/** The entries of the bibliography files of a fact set, by citation key. */
final class Bibliography {

    private static final Map<String, SourceKind> KINDS = Map.ofEntries(
            Map.entry("newspaper", SourceKind.NEWSPAPER), Map.entry("article", SourceKind.SCHOLAR),
            Map.entry("book", SourceKind.SCHOLAR), Map.entry("mvbook", SourceKind.SCHOLAR),
            Map.entry("inbook", SourceKind.SCHOLAR), Map.entry("incollection", SourceKind.SCHOLAR),
            Map.entry("collection", SourceKind.SCHOLAR), Map.entry("inproceedings", SourceKind.SCHOLAR),
            Map.entry("conference", SourceKind.SCHOLAR), Map.entry("proceedings", SourceKind.SCHOLAR),
            Map.entry("mastersthesis", SourceKind.SCHOLAR), Map.entry("phdthesis", SourceKind.SCHOLAR),
            Map.entry("thesis", SourceKind.SCHOLAR), Map.entry("unpublished", SourceKind.SCHOLAR),
            Map.entry("report", SourceKind.THINK_TANK), Map.entry("techreport", SourceKind.THINK_TANK),
            Map.entry("legislation", SourceKind.OFFICIAL_DOCUMENT), Map.entry("legal", SourceKind.OFFICIAL_DOCUMENT),
            Map.entry("jurisdiction", SourceKind.OFFICIAL_DOCUMENT), Map.entry("dataset", SourceKind.DATASET));

    private final Map<String, BibEntry> entries = new LinkedHashMap<>();

    /** Takes in the entries of a file; a key that is there already is told, and its first entry kept. */
    void addAll(List<BibEntry> more) {
        for (BibEntry entry : more) {
            if (entry.key().isEmpty()) {
                Optional.ofNullable(entry.fault()).map(Bibliography::asWarning).ifPresent(entry.file()::add);
                continue;
            }
            BibEntry first = entries.putIfAbsent(entry.key(), entry);
            if (first != null) {
                entry.file()
                        .warning(
                                "duplicate-citation-key",
                                entry.place(),
                                "The citation key %s stands here a second time; the first is in %s, line %d."
                                        .formatted(
                                                Faults.quoted(entry.key()),
                                                first.file().text().file(),
                                                first.place().line()),
                                "The first entry is used. Give the other a key of its own.");
            }
        }
    }

    Set<String> keys() {
        return entries.keySet();
    }

    /** Tells the entries that cannot be read: as errors if they are cited, else as warnings; and those never cited. */
    void tellUse(Set<String> cited) {
        for (BibEntry entry : entries.values()) {
            boolean used = cited.contains(entry.key());
            if (entry.fault() != null) {
                entry.file().add(used ? entry.fault() : asWarning(entry.fault()));
            } else if (!used) {
                entry.file()
                        .note(
                                "unused-source",
                                entry.place(),
                                "The source %s is not cited.".formatted(Faults.quoted(entry.key())),
                                null);
            }
        }
    }

    /** What is written of a source; null if there is no such entry. */
    @Nullable
    BibliographyEntry entry(String key) {
        BibEntry entry = entries.get(key);
        return entry == null ? null : new BibliographyEntry(key, entry.type(), entry.fields());
    }

    /** The source of a key, as its entry describes it; null if there is no such entry. */
    @Nullable
    CitedSource source(String key) {
        BibEntry entry = entries.get(key);
        if (entry == null) {
            return null;
        }
        Map<String, String> words = keywords(entry);
        String outlet = words.getOrDefault(
                "outlet", entry.text("journaltitle", "journal", "publisher", "institution", "organization"));
        return new CitedSource(
                key,
                constant(entry, words, "kind", SourceKind.class, derivedKind(entry)),
                outlet.isEmpty() ? null : outlet,
                constant(entry, words, "leaning", Leaning.class, Leaning.NA),
                constant(entry, words, "vestedInterest", Answer.class, Answer.UNKNOWN),
                Reference.of(entry));
    }

    private static SourceKind derivedKind(BibEntry entry) {
        String subtype = entry.text("entrysubtype").toLowerCase(Locale.ROOT);
        boolean newspaper = subtype.equals("newspaper") || plainKeywords(entry).anyMatch("newspaper"::equalsIgnoreCase);
        if (newspaper) {
            return SourceKind.NEWSPAPER;
        }
        return subtype.equals("magazine")
                ? SourceKind.OTHER_MEDIA
                : KINDS.getOrDefault(entry.type(), SourceKind.OTHER_MEDIA);
    }

    private static Map<String, String> keywords(BibEntry entry) {
        Map<String, String> words = new LinkedHashMap<>();
        plainKeywords(entry).filter(word -> word.contains(":")).forEach(word -> {
            int colon = word.indexOf(':');
            words.putIfAbsent(
                    word.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    word.substring(colon + 1).strip());
        });
        return words;
    }

    private static Stream<String> plainKeywords(BibEntry entry) {
        return Stream.of(entry.text("keywords").split("[,;]")).map(String::strip);
    }

    private static <E extends Enum<E>> E constant(
            BibEntry entry, Map<String, String> words, String word, Class<E> type, E otherwise) {
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
                    entry.file()
                            .error(
                                    "bad-keyword",
                                    keywordPlace(entry, given),
                                    "The keyword %s of %s is not known."
                                            .formatted(Faults.quoted(word + ":" + given), Faults.quoted(entry.key())),
                                    Spelling.advice(canonical.apply(given), names));
                    return otherwise;
                });
    }

    /** Where a keyword stands: the first line after the entry's key that has it. */
    private static YamlNode.Place keywordPlace(BibEntry entry, String word) {
        List<String> lines = entry.file().text().lines();
        for (int i = entry.place().line() - 1; i < lines.size(); i++) {
            int column = lines.get(i).indexOf(word);
            if (column >= 0) {
                return new YamlNode.Place(i + 1, lines.get(i).codePointCount(0, column) + 1, word.length());
            }
        }
        return entry.place();
    }

    private static Diagnostic asWarning(Diagnostic fault) {
        return new Diagnostic(
                Severity.WARNING,
                fault.code(),
                fault.at(),
                fault.message(),
                fault.advice(),
                fault.sourceLine(),
                fault.width());
    }
}
