package org.endure.theory;

import java.util.List;
import java.util.regex.Pattern;
import org.endure.rulebase.RuleBase;
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
 * @param required columns without which nothing can be coded
 * @param optional columns that a table may lack; what a rule would read in them is then not known
 * @param unknown texts that say, as an empty cell does, that a value is not known
 * @param outcome the outcome
 * @param rules the coding rules
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
        OutcomeColumn outcome,
        RuleBase rules) {

    /**
     * First and last year, both included.
     *
     * @param first first year
     * @param last last year
     */
    public record Era(int first, int last) {}

    /**
     * Where the outcome stands.
     *
     * @param column its column
     * @param collapse the texts that mean collapse
     * @param endurance the texts that mean endurance; any other text, or none, is an outcome not known
     * @param withheld the columns that no rule may see: this pattern, with * for anything, and the outcome itself
     */
    public record OutcomeColumn(String column, List<String> collapse, List<String> endurance, String withheld) {

        /** Whether a column must be kept from the rules. */
        public boolean hides(String other) {
            String[] parts = withheld.split("\\*", -1);
            StringBuilder pattern = new StringBuilder();
            for (int i = 0; i < parts.length; i++) {
                pattern.append(i == 0 ? "" : ".*").append(Pattern.quote(parts[i]));
            }
            return other.equalsIgnoreCase(column)
                    || Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE)
                            .matcher(other)
                            .matches();
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
    }

    /** Whether a cell with this text says nothing. */
    public boolean isUnknown(String text) {
        return text.isBlank() || unknown.contains(text.strip());
    }
}
