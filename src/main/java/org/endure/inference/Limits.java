package org.endure.inference;

import java.time.Duration;

/**
 * When an inference is stopped because it does not come to an end.
 *
 * @param firings most firings of rules
 * @param time longest time
 */
public record Limits(int firings, Duration time) {

    /** Far more than any theory needs: a million firings, one minute. */
    public static final Limits DEFAULT = new Limits(1_000_000, Duration.ofMinutes(1));
}
