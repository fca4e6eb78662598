package org.endure.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.endure.bibliography.ItemDate.Point;
import org.endure.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Nothing is lost silently: for every entry, what a field says is in the item, or a warning marks the field. Marks in the
 * values, such as {@code qa17z}, show what is in the item.
 */
class NothingLostTest {

    private static final Pattern MARK = Pattern.compile("qa[0-9]+z");

    private static final List<String> TEXTS = words("title subtitle titleaddon booktitle booksubtitle booktitleaddon"
            + " maintitle mainsubtitle maintitleaddon journaltitle journal journalsubtitle issuetitle issuesubtitle"
            + " issuetitleaddon shorttitle shortjournal series eventtitle eventtitleaddon origtitle reprinttitle venue"
            + " note addendum howpublished abstract annotation annote comment review keywords type entrysubtype number"
            + " issue volume part volumes chapter edition version pages pagetotal eid articleno pubstate isbn issn isrn"
            + " pmid pmcid library lccn language langid nameaddon origlanguage pagination usera verba lista"
            + " eprintclass ambiguous mynotes");
    private static final List<String> LISTS =
            words("publisher institution organization school location address origpublisher origlocation");
    private static final List<String> NAMES = words("author editor translator bookauthor editora editorb editorc"
            + " annotator commentator introduction foreword afterword holder director");
    private static final List<String> ADDRESSES = words("url doi eprint");
    private static final List<String> ROLES = words("editortype editoratype authortype eprinttype");

    private static List<String> words(String words) {
        return List.of(words.split(" "));
    }

    /** Makes an entry, one field in a line. */
    private static final class Entry {

        final Random random;
        final Map<String, String> fields = new LinkedHashMap<>();
        private int marks;

        Entry(long seed) {
            this.random = new Random(seed);
        }

        <T> T one(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }

        String mark() {
            return "qa" + marks++ + "z";
        }

        String text() {
            return switch (random.nextInt(16)) {
                case 0 -> "{%s} %s".formatted(mark(), mark());
                case 1 -> "\\emph{%s} \\textbf{%s}: %s".formatted(mark(), mark(), mark());
                case 2 -> "%s at \\url{http://example.org/%s} (%s)".formatted(mark(), mark(), mark());
                case 3 -> "\\href{http://example.org/%s}{%s} %s".formatted(mark(), mark(), mark());
                case 4 -> "$%s_{%s}$ {\\'e}%s".formatted(mark(), mark(), mark());
                case 5 -> "\\nosuch{%s}[%s] %s".formatted(mark(), mark(), mark());
                case 6 -> "%s, %s and %s; %s".formatted(mark(), mark(), mark(), mark());
                case 7 -> "\\url{http://example.org/%s}".formatted(mark());
                case 8 -> "http://example.org/%s".formatted(mark());
                case 9 -> "\\enquote{%s} \\frac{%s}{%s}".formatted(mark(), mark(), mark());
                case 10 -> "\\textcolor{red}{%s} \\foreignlanguage{german}{%s}".formatted(mark(), mark());
                case 11 -> "\\url{http://a.org/%s} \\url{http://b.org/%s} %s".formatted(mark(), mark(), mark());
                default -> mark();
            };
        }

        String names() {
            return switch (random.nextInt(10)) {
                case 0 -> "%s %s".formatted(mark(), mark());
                case 1 -> "van %s, %s, %s and {%s}".formatted(mark(), mark(), mark(), mark());
                case 2 -> "family=%s, given=%s, prefix=%s, nick=%s".formatted(mark(), mark(), mark(), mark());
                case 3 -> "%s, %s, %s, %s, %s".formatted(mark(), mark(), mark(), mark(), mark());
                case 4 -> "%s, %s and %s, %s and others".formatted(mark(), mark(), mark(), mark());
                case 5 -> "%s, %s and and %s; %s".formatted(mark(), mark(), mark(), mark());
                case 6 -> ", %s".formatted(mark());
                case 7 -> "family=%s, family=%s, suffix=%s".formatted(mark(), mark(), mark());
                default -> "%s, %s".formatted(mark(), mark());
            };
        }

        void fill() {
            for (int i = 2 + random.nextInt(12); i > 0; i--) {
                fields.put(one(TEXTS), text());
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                fields.put(one(LISTS), random.nextBoolean() ? text() : mark() + " and " + mark() + " and others");
            }
            for (int i = random.nextInt(5); i > 0; i--) {
                fields.put(one(NAMES), names());
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                fields.put(one(ADDRESSES), "http://example.org/%s".formatted(mark()));
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                fields.put(one(ROLES), random.nextBoolean() ? mark() : one(List.of("compiler", "director", "arxiv")));
            }
        }

        String text(String type) {
            StringBuilder text = new StringBuilder("@" + type + "{k,\n");
            fields.forEach((name, value) -> text.append("%s = {%s},\n".formatted(name, value)));
            return text.append("}\n").toString();
        }

        /** Line of a field. */
        int line(String field) {
            return 2 + List.copyOf(fields.keySet()).indexOf(field);
        }
    }

    @Property(tries = 2000)
    void whatAFieldSaysIsInTheItemOrMarkedByAWarning(@ForAll long seed) {
        Entry entry = new Entry(seed);
        String type = entry.one(List.copyOf(new TreeSet<>(EntryTypes.known())));
        entry.fill();
        String text = entry.text(type);
        Library.Entry read = read(text);
        String item = shown(read.item());

        entry.fields.forEach((field, value) -> MARK.matcher(value)
                .results()
                .forEach(mark -> assertThat(item.contains(mark.group()) || warned(read, entry.line(field)))
                        .as("%s in %s of%n%s%nread as %s%n%s", mark.group(), field, text, item, read.faults())
                        .isTrue()));
    }

    @Property(tries = 3000)
    void yearMonthAndDayAreInTheDateOrMarkedByAWarning(@ForAll long seed) {
        Entry entry = new Entry(seed);
        String kind = entry.one(List.of("", "event", "orig", "url"));
        List<String> numbers = words("0 1 2 5 12 13 14 24 31 32 1998");
        if (entry.random.nextInt(4) > 0) {
            entry.fields.put(
                    kind + "year", entry.one(List.of("1998", "1998/2001", "1998-05", "ca. 1998", "1998a", "May 1998")));
        }
        if (entry.random.nextInt(3) == 0) {
            entry.fields.put(
                    kind + "date",
                    entry.one(List.of("1998", "1997", "1998-05", "1998-05-12", "1998-13", "1998-05-32", "1998-21")));
        }
        List<String> months =
                List.of("may", "May/June", "12 may", "may 13", "5 12", "Nonember", "spring", "12--14 May");
        if (entry.random.nextInt(3) > 0) {
            entry.fields.put(kind + "month", entry.one(entry.random.nextBoolean() ? months : numbers));
        }
        if (entry.random.nextBoolean()) {
            entry.fields.put(kind + "day", entry.one(numbers));
        }
        String text = entry.text("book");
        Library.Entry read = read(text);
        ItemDate date = read.item()
                .dates()
                .get(Map.of("", "issued", "event", "event-date", "orig", "original-date", "url", "accessed")
                        .get(kind));

        entry.fields.forEach((field, value) -> assertThat(says(date, field, value) || warned(read, entry.line(field)))
                .as("%s of%n%s%nread as %s%n%s", field, text, date, read.faults())
                .isTrue());
    }

    /** Whether every number and every name of a month in a value is part of a date. */
    private static boolean says(@Nullable ItemDate date, String field, String value) {
        if (date == null) {
            return false;
        }
        List<Integer> known = new ArrayList<>();
        for (Point point : new Point[] {date.start(), date.end()}) {
            if (point != null) {
                known.addAll(List.of(point.year(), point.month(), point.day()));
            }
        }
        for (String word : value.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
            int named = WrittenDate.month(word);
            int number = named > 0 ? named : WrittenDate.number(word);
            boolean said = number > 0 ? known.contains(number) : date.circa() && word.equals("ca");
            if (!said && !word.isEmpty()) {
                return false;
            }
        }
        return !field.endsWith("month") || date.start() != null && date.start().month() > 0;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "year = 1998, month = 13                  | \"13\" is not a month; it is left out.",
                "year = 1998, month = may, day = 32       | \"32\" is not a day of \"may\"; it is left out.",
                "year = 1998, day = 12                    | \"12\" is a day without a month; it is left out.",
                "date = {1998-05}, year = 1999            | \"1999\" does not agree with date; it is left out.",
                "isrn = {X-1}                             | The field \"isrn\" is not read.",
                "journaltitle = {A}, journal = {B}        | The field \"journal\" is not read: journaltitle is given as well.",
                "url = {http://x.org}, eprint = {4}       | The field \"eprint\" is not read.",
                "note = {\\href{http://y.org}{B}}, url=1  | The address \"http://y.org\" is left out.",
                "language = {Swedish and Latin}           | \"Swedish and Latin\" is not a known language; it is left out.",
                "editortype = {reviser}, editor = {Roe}   | \"reviser\" is not a role that is read; it is left out."
            })
    void whatIsNotReadIsNamed(String fields, String message) {
        assertThat(read("@book{k, title = {T}, " + fields + "}").faults())
                .extracting(Diagnostic::message)
                .containsExactly(message);
    }

    @Test
    void wordsAroundAnAddressAreKept() {
        Item item = read("@misc{k, title = {T}, howpublished = {Blog of Roe, \\url{http://x.org/a_b}, seen by Poe}}")
                .item();

        assertThat(item.text("URL")).isEqualTo("http://x.org/a_b");
        assertThat(item.text("note")).isEqualTo("Blog of Roe, seen by Poe");
    }

    @Test
    void aTagOfAProgramSaysNothingOfTheSource() {
        assertThat(
                        read("@book{k, title = {T}, file = {x.pdf}, timestamp = {2020}, mendeley-tags = {a}, bdsk-url-1 = {b},"
                                        + " owner = {me}, times-cited = {3}, sortkey = {a}}")
                                .faults())
                .isEmpty();
    }

    private static final List<String> TAGS =
            words("TI T1 CT BT JF JO JA J2 T2 T3 ST VL IS M1 M2 M3 SV ET PB CY DO UR SN"
                    + " AB N2 N1 LA CN KW AU A1 A2 A3 A4 ED SP EP C1 C7 U1 OP RI NV SE PP VO ZZ");

    @Property(tries = 1500)
    void whatALineOfRisSaysIsInTheItemOrMarkedByAWarning(@ForAll long seed) {
        Entry marks = new Entry(seed);
        List<String> types = words("JOUR NEWS BOOK CHAP CPAPER RPRT THES GEN DATA ELEC ODD");
        List<String> lines = new ArrayList<>(List.of("TY  - " + marks.one(types), "ID  - k"));
        for (int i = marks.random.nextInt(14); i > 0; i--) {
            String tag = marks.one(TAGS);
            String value = marks.random.nextInt(4) > 0
                    ? marks.mark()
                    : "%s, %s, %s%s".formatted(marks.mark(), marks.mark(), marks.mark(), ", " + marks.mark());
            lines.add(tag + "  - " + value);
        }
        String text = String.join("\n", lines) + "\nER  - \n";
        Library.Entry read = read(text);
        String item = shown(read.item());

        for (int i = 0; i < lines.size(); i++) {
            int line = i + 1;
            MARK.matcher(lines.get(i))
                    .results()
                    .forEach(mark -> assertThat(item.contains(mark.group()) || warned(read, line))
                            .as("%s of%n%s%nread as %s%n%s", mark.group(), text, item, read.faults())
                            .isTrue());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PY  - 1998#DA  - 1999/05/12   | The tag \"PY\" is not read.",
                "PY  - 1998/05/12/Spring       | \"1998/05/12/Spring\" says more than a date; \"Spring\" is left out.",
                "UR  - http://a.b#UR  - c      | The tag \"UR\" is not read.",
                "LA  - Swedish and Latin       | \"Swedish and Latin\" is not a known language; it is left out.",
                "AU  - A, B, C, D              | The name \"A, B, C, D\" has too many commas; it is used as it is written."
            })
    void whatIsNotReadOfRisIsNamed(String lines, String message) {
        assertThat(read("TY  - BOOK\nID  - k\nTI  - T\n" + lines.replace("#", "\n") + "\nER  - \n")
                        .faults())
                .extracting(Diagnostic::message)
                .containsExactly(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"issued\":{\"date-parts\":[[1998,13]]}                  | A part of the date \"issued\" is not read.",
                "\"issued\":{\"date-parts\":[[1998,5,32]]}                | A part of the date \"issued\" is not read.",
                "\"issued\":{\"date-parts\":[[1998]],\"season\":\"Lent\"} | A part of the date \"issued\" is not read.",
                "\"issued\":{\"date-parts\":[[1998],[1999],[2000]]}       | A part of the date \"issued\" is not read.",
                "\"author\":[{\"family\":\"A\",\"nick\":\"B\"}]           | A part of a name in \"author\" is not read: \"nick\".",
                "\"author\":[{\"family\":\"A\",\"given\":[\"B\"]}]        | A part of a name in \"author\" is not read: \"given\".",
                "\"volume\":{\"a\":1}                                     | The value of \"volume\" is not read."
            })
    void whatIsNotReadOfCslJsonIsNamed(String field, String message) {
        assertThat(read("[{\"id\":\"k\",\"type\":\"book\",\"title\":\"T\"," + field + "}]")
                        .faults())
                .extracting(Diagnostic::message)
                .containsExactly(message);
    }

    @Test
    void aNameThatAnObjectOfCslJsonHasTwiceIsAWarning() {
        Library library = new Library();
        library.add("f.json", "[{\"id\":\"k\",\"type\":\"book\",\n\"title\":\"S\",\n\"title\":\"T\"}]");

        assertThat(library.faults(Set.of("k")))
                .extracting(each -> each.at() + " " + each.message())
                .containsExactly("f.json:3:1 \"title\" is given twice; the last one is read.");
    }

    @Test
    void whatIsNoItemOfCslJsonIsAWarning() {
        Library library = new Library();
        library.add("f.json", "[{\"id\":\"k\",\"type\":\"book\",\"title\":\"T\"},\n \"stray\"]");

        assertThat(library.faults(Set.of("k")))
                .extracting(each -> each.at() + " " + each.message())
                .containsExactly("f.json:2:2 This is not an item; it is not read.");
    }

    private static Library.Entry read(String text) {
        Library library = new Library();
        library.add("f.bib", text);
        return Objects.requireNonNull(library.entry("k"), text);
    }

    private static boolean warned(Library.Entry entry, int line) {
        return entry.faults().stream().anyMatch(each -> each.at().line() == line);
    }

    /** All that an item says, in lower case. */
    private static String shown(Item item) {
        return (item.texts() + " " + item.names() + " " + item.dates()).toLowerCase(Locale.ROOT);
    }
}
