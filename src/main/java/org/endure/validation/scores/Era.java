package org.endure.validation.scores;

import java.util.List;

/**
 * A span of years in which alliances broke at much the same rate, so that cases are compared within it.
 *
 * @param name as tables name it
 * @param first first year
 * @param last last year, included
 */
public record Era(String name, int first, int last) {

    /** The eras of the literature: before the First World War, the two wars, the Cold War, and since; the earliest first. */
    public static final List<Era> ALL = List.of(
            new Era("to 1913", Integer.MIN_VALUE, 1913),
            new Era("1914-1949", 1914, 1949),
            new Era("1950-1989", 1950, 1989),
            new Era("from 1990", 1990, Integer.MAX_VALUE));

    /** Whether a case falls in it; one without a year falls in none. */
    public boolean holds(ScoredCase each) {
        Integer year = each.year();
        return year != null && year >= first && year <= last;
    }
}
