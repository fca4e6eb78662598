package org.endure.coding;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
     */
    public record OutcomeColumn(String column, List<String> collapse, List<String> endurance, List<String> withheld)
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
            return bare.equalsIgnoreCase(column)
                    || withheld.stream()
                            .anyMatch(each -> pattern(each).matcher(bare).matches());
        }

        private static Pattern pattern(String withheld) {
            String quoted =
                    Arrays.stream(withheld.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
            return Pattern.compile(quoted, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
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
