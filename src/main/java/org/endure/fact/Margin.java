package org.endure.fact;

/** What motive and holds leave beyond what the strain asks for. */
@Meaning("What motive and holds leave beyond what the strain asks for.")
public record Margin(
        @Meaning("the least or the most that is compatible with what is known")
        Bound bound,

        @Meaning("level of the motive, 0 to 3") Integer motive,
        @Meaning("level of the holds, 0 to 3") Integer holds,
        @Meaning("what the strain asks for") Integer needed)
        implements Conclusion {

    /** Motive and holds together, less what is asked for; the alliance endures at 0 or more. */
    public int margin() {
        return motive + holds - needed;
    }

    /** The margin with its sign turned: how much is missing. */
    public int shortfall() {
        return -margin();
    }
}
