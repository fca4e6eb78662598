package org.endure.fact;

/** The alliance endures by its institutions alone, without a motive. */
@Meaning("The alliance endures by its institutions alone, without a motive.")
public record Hollow() implements Conclusion {}
