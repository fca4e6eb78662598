package org.endure.fact;

/** What a member has at most beyond what its strain asks for. */
@Meaning("What a member has at most beyond what its strain asks for.")
public record MemberMargin(
        @Meaning("the member") String member,
        @Meaning("its own motive, 0 to 3") Integer motive,
        @Meaning("level of the holds, 0 to 3") Integer holds,
        @Meaning("what its strain asks for") Integer needed)
        implements Conclusion {

    /** Motive and holds together, less what is asked for. */
    public int margin() {
        return motive + holds - needed;
    }
}
