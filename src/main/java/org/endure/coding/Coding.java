package org.endure.coding;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.endure.rule.RuleBase;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a data set become facts: which columns name a row, which hold outcomes and are kept from every rule, and the
 * rules that read mechanisms off the others.
 *
 * @param name name of the coding
 * @param sentence what it codes, in a sentence
 * @param sources the works behind the data
 * @param key columns that together name a row
 * @param cluster columns of the key; rows with the same values in them, in whichever order, belong together when intervals are
 *     drawn, so that a dyad is one whichever of its states stands first
 * @param year column of the year; null if rows have none
 * @param family column whose text names the partners; alliances that ever had the same partners belong together when intervals are drawn;
 *     null if each cluster stands alone
 * @param era first and last year that the coding is meant for; null if it is not said
 * @param required columns without which nothing can be coded; columns that rules read are required too unless they are optional
 * @param optional columns that a table may lack; what a rule would read in them is then not known
 * @param unknown texts that say, as an empty cell does, that a value is not known
 * @param ranges the least and the greatest number that a column can hold, by column
 * @param observes the mechanisms that the data can show, by code, each with the columns that show it: where these are known, no coding of
 *     the mechanism means that it is absent. Every other mechanism stays unknown beyond what the rules find.
 * @param outcome the outcome
 * @param rules the coding rules; their hash covers {@code coding.yaml} too
 */
public record Coding(
        String name,
        String sentence,
        List<String> sources,
        List<String> key,
        List<String> cluster,
        @Nullable String year,
        @Nullable String family,
        @Nullable Era era,
        List<String> required,
        List<String> optional,
        List<String> unknown,
        Map<String, Range> ranges,
        Map<String, List<String>> observes,
        OutcomeColumn outcome,
        RuleBase rules)
        implements Serializable {

    /** White space, and characters that do not show, around a name. */
    private static final Pattern BLANKS = Pattern.compile("^[\\s\\p{Z}\\p{Cf}\\p{Cc}]+|[\\s\\p{Z}\\p{Cf}\\p{Cc}]+$");

    /**
     * First and last year, both included.
     *
     * @param first first year
     * @param last last year
     */
    public record Era(int first, int last) implements Serializable {}

    /**
     * The numbers that a column can hold, both ends included.
     *
     * @param least the least
     * @param greatest the greatest
     */
    public record Range(double least, double greatest) implements Serializable {

        /** Whether a number lies in it. */
        public boolean holds(double number) {
            return number >= least && number <= greatest;
        }
    }

    /**
     * Where the outcome stands.
     *
     * @param column its column
     * @param collapse the texts that mean collapse
     * @param endurance the texts that mean endurance; any other text, or none, is an outcome not known
     * @param withheld the columns that no rule may see beside the outcome itself: patterns, with * for anything
     * @param functional how the alliance ended as a working alliance, whatever its treaty; null if the data do not say
     * @param ends in which year and how an alliance ended; null if the data do not say
     */
    public record OutcomeColumn(
            String column,
            List<String> collapse,
            List<String> endurance,
            List<String> withheld,
            @Nullable Functional functional,
            @Nullable Ends ends)
            implements Serializable {

        /** Where the outcome stands. */
        public OutcomeColumn {
            collapse = List.copyOf(collapse);
            endurance = List.copyOf(endurance);
            withheld = List.copyOf(withheld);
        }

        /** Whether a column must be kept from the rules, whatever the case of its letters and the blanks around it. */
        public boolean hides(String other) {
            String bare = BLANKS.matcher(other).replaceAll("");
            return named().anyMatch(bare::equalsIgnoreCase)
                    || withheld.stream()
                            .anyMatch(each -> pattern(each).matcher(bare).matches());
        }

        private Stream<String> named() {
            return Stream.of(
                            Stream.of(column),
                            functional == null ? Stream.<String>empty() : Stream.of(functional.column()),
                            ends == null ? Stream.<String>empty() : Stream.of(ends.year(), ends.kind()))
                    .flatMap(each -> each);
        }

        private static Pattern pattern(String withheld) {
            String quoted =
                    Arrays.stream(withheld.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
            return Pattern.compile(quoted, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
        }
    }

    /**
     * A second outcome: whether the alliance still worked.
     *
     * @param column its column
     * @param collapse the texts that mean collapse
     * @param endurance the texts that mean endurance
     * @param measured the columns of the past that measure the same thing: no rule reads them, or it would measure the outcome by itself
     */
    public record Functional(String column, List<String> collapse, List<String> endurance, List<String> measured)
            implements Serializable {

        /** A second outcome. */
        public Functional {
            collapse = List.copyOf(collapse);
            endurance = List.copyOf(endurance);
            measured = List.copyOf(measured);
        }
    }

    /**
     * How alliances end.
     *
     * @param year column of the year in which it ended; empty while it was in force
     * @param last the last year that the data observe
     * @param kind column of the kind of end
     * @param kinds the kinds by name, in order, each with the texts that mean it
     */
    public record Ends(String year, int last, String kind, Map<String, List<String>> kinds) implements Serializable {

        /** How alliances end. */
        public Ends {
            kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
        }
    }

    /** A coding. */
    public Coding {
        sources = List.copyOf(sources);
        key = List.copyOf(key);
        cluster = List.copyOf(cluster);
        required = List.copyOf(required);
        optional = List.copyOf(optional);
        unknown = List.copyOf(unknown);
        ranges = Map.copyOf(ranges);
        observes = Collections.unmodifiableMap(new TreeMap<>(observes));
    }

    /** Whether a row is about two states: its cluster is two columns of the key. */
    public boolean isDyadic() {
        return cluster.size() == 2;
    }

    /** Whether a cell with this text says nothing. */
    public boolean isUnknown(String text) {
        return text.isBlank() || unknown.contains(text.strip());
    }
}
