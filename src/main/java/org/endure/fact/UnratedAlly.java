package org.endure.fact;

/** An ally whose view of a threat is not known. */
@Meaning("An ally whose view of a threat is not known.")
public record UnratedAlly(
        @Meaning("the ally") String ally,
        @Meaning("the state seen as a threat") String threat) implements Conclusion {}
