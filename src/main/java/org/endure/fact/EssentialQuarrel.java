package org.endure.fact;

/** Two essential members see each other as threats. */
@Meaning("Two essential members see each other as threats.")
public record EssentialQuarrel(
        @Meaning("YES if that is certain, UNKNOWN if it is possible")
        Answer certain) implements Conclusion {}
