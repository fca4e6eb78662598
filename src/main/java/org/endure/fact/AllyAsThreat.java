package org.endure.fact;

/** An ally that a member sees as at least as grave a threat as every outside threat (I22). */
@Meaning("An ally that a member sees as at least as grave a threat as every outside threat (I22).")
public record AllyAsThreat(
        @Meaning("the member") String member,
        @Meaning("the ally") String ally,

        @Meaning("YES if that is certain, UNKNOWN if it is possible")
        Answer certain)
        implements Conclusion {}
