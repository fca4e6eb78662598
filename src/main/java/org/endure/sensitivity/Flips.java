package org.endure.sensitivity;

import java.util.List;

/**
 * What was found by a search for flips.
 *
 * @param now the answer as things are
 * @param question what was asked
 * @param flips all smallest flips of up to {@code proved} facts, the smallest first, and those found beyond
 * @param proved the size up to which there are no others; less than asked if the time ran out
 * @param effort how far the search had to go
 */
public record Flips(Judgement now, FlipSearch.Question question, List<Flip> flips, int proved, Effort effort) {

    public Flips {
        flips = List.copyOf(flips);
    }

    /** Whether the search went as far as was asked. */
    public boolean complete() {
        return proved == question.max();
    }

    /**
     * A set of changes that flips the answer, while no part of it does.
     *
     * @param changes for each fact changed, the ways to change it; to the rules these are the same
     * @param answer the answer then
     */
    public record Flip(List<List<FactChange>> changes, Judgement answer) {
        public Flip {
            changes = changes.stream().map(List::copyOf).toList();
        }

        /** One way to make the flip: the first for each fact. */
        public List<FactChange> edits() {
            return changes.stream().map(each -> each.get(0)).toList();
        }
    }

    /**
     * How far a search had to go.
     *
     * @param facts facts given in the judged period
     * @param unseen those among them that no rule on the way to the answer can see
     * @param edits changes of one fact that could be made
     * @param changes those among them that look different to the rules
     * @param sets sets of changes of different facts that the search decided
     * @param judged those among them that had to be judged one by one
     * @param rules rules on the way to the answer
     */
    public record Effort(int facts, int unseen, long edits, int changes, long sets, long judged, int rules) {}
}
