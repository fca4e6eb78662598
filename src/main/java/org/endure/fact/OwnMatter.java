package org.endure.fact;

/** A finding that concerns only a member whose consent the alliance does not need. */
@Meaning("A finding that concerns only a member whose consent the alliance does not need.")
public record OwnMatter(
        @Meaning("id of the finding") String finding,
        @Meaning("the member") String member) implements Conclusion {}
