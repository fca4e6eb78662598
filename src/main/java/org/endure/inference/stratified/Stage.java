package org.endure.inference.stratified;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of an inference, as far as differences go through it. What it makes of a difference depends only on the part of it that it
 * sees, so that differences of which it sees the same are of one kind to it.
 *
 * @param <S> what it sees
 */
interface Stage<S> {

    /** What it sees of a difference; null if nothing. */
    @Nullable
    S seen(Delta delta);

    /** What it makes of the sum of several. */
    Tally<Counted> effect(List<S> several);

    /**
     * Whether what it makes of the sum of several can be due to all of them: if not, it makes of them what it makes of fewer of them.
     * Several are two or three.
     */
    boolean mayMeet(List<S> several);

    /** What is left of a difference when the part that it sees has had its effect. */
    Delta rest(Delta delta);

    /** A difference with an effect of this stage in addition. */
    Delta with(Delta delta, Tally<Counted> effect);
}
