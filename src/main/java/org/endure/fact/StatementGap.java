package org.endure.fact;

/** A gap between what a member says of a threat and its components. */
@Meaning("A gap between what a member says of a threat and its components.")
public record StatementGap(
        @Meaning("the member") String member,
        @Meaning("the state seen as a threat") String threat,
        @Meaning("the level by the statement") Level stated,
        @Meaning("the level by the components") Level computed)
        implements Conclusion {}
