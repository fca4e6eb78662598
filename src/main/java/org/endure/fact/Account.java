package org.endure.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sources tell, for one observation (codebook section 4, Evidence). Confidence is not among these: it is derived
 * from the sources by the rules.
 *
 * @param missing what is missing of the sources, such as a footnote that the copy used does not have; null if nothing is
 * @param correction where the source is wrong: what the record says; null if nothing is known to be wrong
 * @param standing whether it is a standing state of affairs that carries forward until a later fact set contradicts it
 */
public record Account(
        @Meaning("identifier, unique within the fact set") String id,

        @Meaning("the sentence that the fact rests on, in the coder's words")
        String sentence,

        @Meaning("date or interval in ISO 8601 (EDTF); absent = undated") @Nullable
        TimeSpan date,

        @Meaning("when an announced act takes effect, if later; absent = at once, by now, or not known") @Nullable
        TimeSpan takesEffect,

        @Meaning("the issue area") IssueArea area,
        @Meaning("what sort of thing is reported") EvidenceKind evidence,
        @Meaning(value = "who acted or spoke", state = true) List<String> actor,
        @Meaning(value = "toward whom", state = true) List<String> target,
        @Meaning("whether it is aimed at the partner") Specificity specificity,

        @Meaning("code of the position expressed; the same code in the baseline means that it was already held")
        @Nullable
        String position,

        @Meaning("code of the event: facts with the same code report one event") @Nullable
        String event,

        @Meaning("whether it is a standing state of affairs, which carries forward until contradicted")
        Answer standing,

        @Meaning("the sources, each with its place") List<Citation> sources,

        @Meaning("the work through which the sources are known, if they were not seen") @Nullable
        Citation via,

        @Meaning("what is missing of the sources") @Nullable String missing,

        @Meaning("where the source is wrong: what the record says") @Nullable
        String correction,

        @Meaning("a note of the coder, such as why it was typed so") @Nullable
        String note,

        Period period,
        String periodLabel,
        @Nullable String carriedFrom) {

    /** An account of nothing, for facts that are about to be filled in. */
    static final Account EMPTY = new Account(
            "?",
            "",
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
            List.of(),
            null,
            null,
            null,
            null,
            Period.CURRENT,
            "",
            null);

    public Account {
        actor = List.copyOf(actor);
        target = List.copyOf(target);
        sources = List.copyOf(sources);
    }

    /** Keys of the sources cited. */
    public List<String> cited() {
        return sources.size() == 1
                ? List.of(sources.get(0).cite())
                : sources.stream().map(Citation::cite).toList();
    }

    /** Key of the work through which the sources are known, or nothing. */
    public List<String> viaKeys() {
        return via == null ? List.of() : List.of(via.cite());
    }

    /** The same account, under another identifier. */
    public Account named(String otherId) {
        return like(otherId, period, periodLabel, carriedFrom);
    }

    /** The same account, in another period. */
    public Account in(Period otherPeriod, String label) {
        return like(id, otherPeriod, label, carriedFrom);
    }

    /** The same account, carried forward into the judged period from the baseline it was stated in. */
    public Account carriedForward(String label) {
        return like(id, Period.CURRENT, label, carriedFrom == null ? periodLabel : carriedFrom);
    }

    private Account like(String otherId, Period otherPeriod, String otherLabel, @Nullable String otherCarriedFrom) {
        return new Account(
                otherId,
                sentence,
                date,
                takesEffect,
                area,
                evidence,
                actor,
                target,
                specificity,
                position,
                event,
                standing,
                sources,
                via,
                missing,
                correction,
                note,
                otherPeriod,
                otherLabel,
                otherCarriedFrom);
    }
}
