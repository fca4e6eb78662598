package org.endure.bibliography;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.jspecify.annotations.Nullable;

/** What the tags of a RIS record mean. */
final class RisRecord {

    private static final Map<String, String> TYPES = all();
    private static final Set<String> PARTS = Set.of("chapter", "paper-conference", "entry-encyclopedia");

    /** What says nothing of the source: the record, files, the program that keeps it, and the place where it was found. */
    private static final Set<String> NOT_OF_THE_SOURCE =
            Set.of("TY", "ER", "ID", "L1", "L2", "L3", "L4", "LK", "RP", "DB", "DP", "AN", "AD", "RN");

    private static Map<String, String> all() {
        Map<String, String> all = new HashMap<>();
        String table = "JOUR article-journal EJOUR article-journal INPR article-journal ABST article-journal"
                + " MGZN article-magazine NEWS article-newspaper BOOK book EBOOK book EDBOOK book WHOLE book CHAP chapter"
                + " ECHAP chapter CONF book CPAPER paper-conference RPRT report GOVDOC report GRNT report STAND standard"
                + " THES thesis UNPB manuscript MANSCPT manuscript PAT patent BILL bill STAT legislation LEGAL treaty"
                + " CASE legal_case UNBILL bill HEAR hearing ELEC webpage WEB webpage ICOMM post BLOG post-weblog"
                + " DATA dataset AGGR dataset COMP software MPCT motion_picture VIDEO motion_picture MULTI motion_picture"
                + " SOUND song MUSIC musical_score MAP map ART graphic FIGURE figure CHART figure SLIDE speech"
                + " PCOMM personal_communication DICT entry-dictionary ENCYC entry-encyclopedia PAMP pamphlet"
                + " SER book CTLG book CLSWK classic ANCIENT classic ADVS broadcast GEN document";
        String[] words = table.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            all.put(words[i], words[i + 1]);
        }
        return Collections.unmodifiableMap(all);
    }

    private final LibraryText file;
    private final List<RisReader.Line> lines;
    private final List<Diagnostic> warnings;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, List<Name>> names = new LinkedHashMap<>();
    private final Map<String, ItemDate> dates = new LinkedHashMap<>();
    private final Set<RisReader.Line> read = new HashSet<>();

    RisRecord(LibraryText file, List<RisReader.Line> lines, List<Diagnostic> warnings) {
        this.file = file;
        this.lines = lines;
        this.warnings = warnings;
    }

    /** The first value of these tags that is there; empty if none is. */
    String first(String... tags) {
        for (String tag : tags) {
            for (RisReader.Line line : lines) {
                if (line.tag().equals(tag) && !line.value().isEmpty()) {
                    read.add(line);
                    return line.value();
                }
            }
        }
        return "";
    }

    Item item(String key) {
        warnings.clear();
        read.clear();
        String ris = first("TY").toUpperCase(Locale.ROOT);
        String type = TYPES.get(ris);
        if (type == null) {
            warn(lines.get(0), "unknown-entry-type", "The type %s is not known.".formatted(Excerpt.quoted(ris)));
            type = "document";
        }
        boolean part = PARTS.contains(type);
        put("title", first("TI", "T1", part ? "CT" : "BT", "CT"));
        boolean article = type.startsWith("article") || type.startsWith("post");
        put("container-title", article ? first("JF", "T2", "JO", "J2") : part ? first("T2", "BT") : first("T2"));
        put("container-title-short", first("JA", "J2", "JO"));
        put("collection-title", first("T3"));
        put("title-short", first("ST"));
        put("volume", first("VL"));
        put(article ? "issue" : "number", first("IS", article ? "M1" : "SV"));
        put("edition", first("ET"));
        put("publisher", first("PB"));
        put("publisher-place", first("CY"));
        put("DOI", Identifiers.doi(first("DO")));
        put("URL", first("UR"));
        put(article ? "ISSN" : "ISBN", String.join(", ", all("SN")));
        put("abstract", String.join(" ", all("AB", "N2")));
        put("note", String.join(". ", all("N1")));
        language();
        put("call-number", first("CN"));
        put(type.equals("thesis") || type.equals("report") ? "genre" : "entrysubtype", first("M3"));
        put("keyword", String.join(", ", all("KW")));
        pages();
        putNames("author", "AU", "A1");
        putNames("editor", article ? "ED" : "A2", "ED");
        putNames("collection-editor", "A3");
        putNames("translator", "A4");
        putDate("issued", "DA", "PY", "Y1");
        putDate("accessed", "Y2");
        lines.stream().filter(this::isLost).forEach(line -> warn(line, "unknown-tag", unread(line)));
        return new Item(key, type, type, texts, names, dates);
    }

    private static String unread(RisReader.Line line) {
        return "The tag %s is not read.".formatted(Excerpt.quoted(line.tag()));
    }

    /** Whether what a line says is nowhere in the item. */
    private boolean isLost(RisReader.Line line) {
        String value = line.value();
        if (read.contains(line) || value.isEmpty() || NOT_OF_THE_SOURCE.contains(line.tag())) {
            return false;
        }
        ItemDate issued = dates.get("issued");
        ItemDate date = List.of("PY", "Y1", "DA").contains(line.tag()) ? dateOf(value) : null;
        return !texts.containsValue(value) && (issued == null || date == null || !issued.includes(date));
    }

    private void language() {
        String written = first("LA");
        String tag = Languages.tag(written);
        put("language", tag);
        if (tag.isEmpty() && !written.isEmpty()) {
            lines.stream()
                    .filter(line -> line.tag().equals("LA"))
                    .forEach(line -> warn(
                            line,
                            "unknown-language",
                            "%s is not a known language; it is left out.".formatted(Excerpt.quoted(line.value()))));
        }
    }

    private void pages() {
        String first = first("SP");
        String last = first("EP");
        boolean span = !first.isEmpty() && !last.isEmpty() && !first.equals(last) && first.indexOf('-') < 0;
        if (!span && !first.contains(last)) {
            read.removeIf(line -> line.tag().equals("EP") && !first.isEmpty());
        }
        put("page", (span ? first + "-" + last : first.isEmpty() ? last : first).replace('–', '-'));
    }

    private void put(String variable, String text) {
        if (!text.isEmpty()) {
            texts.put(variable, text);
        }
    }

    private List<String> all(String... tags) {
        List<String> all = new ArrayList<>();
        for (RisReader.Line line : lines) {
            if (List.of(tags).contains(line.tag()) && !line.value().isEmpty()) {
                read.add(line);
                all.add(line.value());
            }
        }
        return all;
    }

    private void putNames(String variable, String... tags) {
        all(tags);
        List<Name> found = lines.stream()
                .filter(line ->
                        List.of(tags).contains(line.tag()) && !line.value().isEmpty())
                .map(this::name)
                .toList();
        if (!found.isEmpty()) {
            names.put(variable, found);
        }
    }

    /** A name: family, given, suffix; without a comma it is that of a body or a single name. */
    private Name name(RisReader.Line line) {
        String written = line.value();
        String[] parts = written.split(",");
        if (parts.length > 3) {
            warn(
                    line,
                    "too-many-commas",
                    "The name %s has too many commas; it is used as it is written.".formatted(Excerpt.quoted(written)));
            return Name.literal(written);
        }
        String family = parts[0].strip();
        if (parts.length == 1) {
            return Name.literal(family);
        }
        String suffix = parts.length > 2 ? parts[2].strip() : "";
        int particle = 0;
        String[] words = family.split(" ");
        while (particle < words.length - 1 && Character.isLowerCase(words[particle].codePointAt(0))) {
            particle++;
        }
        String von = String.join(" ", List.of(words).subList(0, particle));
        String rest = String.join(" ", List.of(words).subList(particle, words.length));
        return new Name(rest, NameReader.spaced(parts[1].strip()), "", von, suffix, "");
    }

    private void putDate(String variable, String... tags) {
        for (String tag : tags) {
            for (RisReader.Line line : lines) {
                if (line.tag().equals(tag) && !line.value().isEmpty()) {
                    read.add(line);
                    dates.put(variable, date(line));
                    return;
                }
            }
        }
    }

    /** A date: {@code year/month/day/words}, or as people write it. */
    private ItemDate date(RisReader.Line line) {
        String value = line.value();
        ItemDate date = dateOf(value);
        if (date == null) {
            warn(line, "unknown-date", "%s is not a date.".formatted(Excerpt.quoted(value)));
            return ItemDate.literal(value);
        }
        String[] parts = value.split("/");
        if (parts.length == 4 && slashed(value) != null) {
            warn(
                    line,
                    "unread-date",
                    "%s says more than a date; %s is left out."
                            .formatted(Excerpt.quoted(value), Excerpt.quoted(parts[3].strip())));
        }
        return date;
    }

    private static @Nullable ItemDate dateOf(String value) {
        ItemDate slashed = slashed(value);
        ItemDate exact = slashed == null ? EdtfReader.read(value) : slashed;
        return exact == null ? WrittenDate.read(value) : exact;
    }

    private static @Nullable ItemDate slashed(String value) {
        String[] parts = value.split("/");
        int[] numbers = new int[3];
        for (int i = 0; i < Math.min(3, parts.length); i++) {
            String part = parts[i].strip();
            numbers[i] = part.isEmpty() ? 0 : WrittenDate.number(part);
        }
        boolean year = numbers[0] >= 100 && numbers[1] >= 0 && numbers[1] <= 12 && numbers[2] >= 0 && numbers[2] <= 31;
        return year && numbers[1] + numbers[2] < 44 && parts.length <= 4
                ? ItemDate.of(numbers[0], numbers[1], numbers[2])
                : null;
    }

    private void warn(RisReader.Line line, String code, String message) {
        warnings.add(file.diagnostic(DiagnosticSeverity.WARNING, code, line.at(), line.at() + 2, message, null));
    }
}
