package org.endure.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The facts of a case of which nothing is known but what somebody coded: no members, no treaty, one source. */
public final class CodedCase {

    private static final TimeSpan UNDATED = new TimeSpan("undated", LocalDate.MIN, LocalDate.MAX);

    private CodedCase() {}

    /**
     * The alliance, the period and the source of such a case, to which the coded facts are added.
     *
     * @param label label of the period; read as its date if it is one
     */
    public static List<Fact> frame(String id, String name, String label, CitedSource source) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Alliance(
                id,
                name,
                List.of(),
                null,
                Obligation.UNKNOWN,
                Answer.UNKNOWN,
                FormalStatus.IN_FORCE,
                FunctionalStatus.UNKNOWN,
                2));
        facts.add(new CasePeriod(Period.CURRENT, label, span(label)));
        facts.add(source);
        return facts;
    }

    /** The account of a coded fact: a condition that one source states. */
    public static Account account(String id, String sentence, String label, String source) {
        return new Account(
                id,
                sentence,
                null,
                null,
                IssueArea.DIPLOMACY,
                EvidenceKind.CONDITION,
                List.of(),
                List.of(),
                Specificity.UNKNOWN,
                null,
                null,
                Answer.UNKNOWN,
                List.of(new Citation(source, null)),
                null,
                null,
                null,
                null,
                Period.CURRENT,
                label,
                null);
    }

    private static TimeSpan span(String label) {
        try {
            return TimeSpan.parse(label);
        } catch (IllegalArgumentException e) {
            return UNDATED;
        }
    }
}
