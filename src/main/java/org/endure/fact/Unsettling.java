package org.endure.fact;

/** A drastic change that unsettles the forecast (interaction I19). */
@Meaning("A drastic change that unsettles the forecast (interaction I19).")
public record Unsettling(
        @Meaning("goals or threat-perception") String condition) implements Conclusion {}
