package org.endure.inference.stratified;

import java.util.List;
import org.endure.fact.Conclusion;
import org.jspecify.annotations.Nullable;

/** A conclusion that is or may be concluded, and how many firings conclude it from the facts as they are given. */
final class Counted implements Numbered {

    private final int number;
    private final Conclusion conclusion;
    private int firings;
    private volatile @Nullable List<Look> looks;

    Counted(int number, Conclusion conclusion) {
        this.number = number;
        this.conclusion = conclusion;
    }

    @Override
    public int number() {
        return number;
    }

    Conclusion conclusion() {
        return conclusion;
    }

    /** One firing more concludes it from the facts as they are given; only while no other thread knows it. */
    void fired() {
        firings++;
    }

    /** Whether it is concluded from the facts as they are given. */
    boolean isConcluded() {
        return firings > 0;
    }

    /** Whether it comes or goes, if so many more firings conclude it. */
    boolean differs(int more) {
        return firings > 0 != firings + more > 0;
    }

    /** What the views that see it see of it. */
    List<Look> looks(Looks all) {
        List<Look> known = looks;
        if (known == null) {
            known = all.of(conclusion);
            looks = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return conclusion.toString();
    }
}
