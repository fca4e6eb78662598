package org.endure.fact;

/** What is expected of the treaty and of the working alliance, kept apart (codebook section 7, step 4). */
@Meaning("What is expected of the treaty and of the working alliance, kept apart (codebook section 7, step 4).")
public record Expectation(
        @Meaning("what is expected of the treaty") FormalOutlook formal,
        @Meaning("what is expected of the working alliance") FunctionalOutlook functional)
        implements Conclusion {}
