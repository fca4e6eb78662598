package org.endure.explanation;

import java.util.List;
import org.endure.fact.Answer;
import org.endure.fact.IssueArea;
import org.endure.fact.Magnitude;

/**
 * What casts doubt on the strength and the commitment of the allies, and what answers it, for each receiver and issue area.
 *
 * @param accounts one for each receiver and area
 */
public record CredibilityLedger(List<AccountView> accounts) {

    public CredibilityLedger {
        accounts = List.copyOf(accounts);
    }

    /** On which side an entry stands. */
    public enum Side {
        /** It casts doubt. */
        DOUBT,
        /** It answers doubt. */
        ANSWER,
        /** Its source leaves open which. */
        OPEN
    }

    /**
     * The signals that a member reads in an issue area.
     *
     * @param receiver the member that reads them
     * @param area the issue area
     * @param entries the signals, by their ids
     * @param doubtLow the least doubt that remains after interactions
     * @param doubtHigh the most
     * @param answerLow the least answer that remains after interactions
     * @param answerHigh the most
     * @param disputed whether sources leave open if the doubt is real
     * @param findings ids of the findings that this sums up
     */
    public record AccountView(
            String receiver,
            IssueArea area,
            List<Entry> entries,
            Magnitude doubtLow,
            Magnitude doubtHigh,
            Magnitude answerLow,
            Magnitude answerHigh,
            boolean disputed,
            List<String> findings) {
        public AccountView {
            entries = List.copyOf(entries);
            findings = List.copyOf(findings);
        }

        /** The entries of one side: actions, statements, or those of which it is not known which they are. */
        public List<Entry> entries(Side side, Answer action) {
            return entries.stream()
                    .filter(each -> each.side() == side && each.action() == action)
                    .toList();
        }

        /** Whether any signal casts doubt, whatever answers it. */
        public boolean isDoubted() {
            return entries.stream().anyMatch(each -> each.side() == Side.DOUBT && !each.opinion());
        }
    }

    /**
     * A signal.
     *
     * @param fact id of the observation
     * @param side what it does
     * @param action YES for an action or formal act, NO for a statement, UNKNOWN if the sources do not say which
     * @param repeated whether the baseline already held it
     * @param opinion whether it is an opinion, which is not counted
     */
    public record Entry(String fact, Side side, Answer action, boolean repeated, boolean opinion) {}
}
