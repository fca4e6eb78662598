package org.endure.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every test and every weight, whatever the evidence. */
class WeighingLawsTest {

    /** Likelihoods under two theories, each as a range. */
    record Stated(double least, double most, double otherLeast, double otherMost) {

        Decibels weight() {
            return Decibels.of(least, most, otherLeast, otherMost);
        }

        Decibels forTheOther() {
            return Decibels.of(otherLeast, otherMost, least, most);
        }
    }

    @Property
    void aTestIsTheSameFromTheOtherSide(@ForAll TheoryStance one, @ForAll TheoryStance other) {
        assertThat(TestKind.of(one, other)).isEqualTo(TestKind.of(other, one));
    }

    @Property
    void whatNoTheoryReadsIsNeverATest(@ForAll List<TheoryStance> rivals) {
        assertThat(TestKind.of(TheoryStance.UNREAD, TheoryStance.UNREAD)).isEqualTo(TestKind.NONE);
        List<TheoryStance> unread = Collections.nCopies(rivals.size(), TheoryStance.UNREAD);
        assertThat(TestKind.of(TheoryStance.UNREAD, unread)).isEqualTo(TestKind.NONE);
    }

    @Property
    void onlyWhatATheorySpeaksOfDiscriminates(@ForAll TheoryStance one, @ForAll TheoryStance other) {
        assertThat(TestKind.of(one, other).discriminates())
                .isEqualTo(one != other && (one.isSpoken() || other.isSpoken()));
    }

    @Property
    void theWeightForOneTheoryIsTheMirrorOfThatForTheOther(@ForAll("stated") Stated stated) {
        assertThat(stated.forTheOther().least()).isEqualTo(-stated.weight().most(), within(1e-9));
        assertThat(stated.forTheOther().most()).isEqualTo(-stated.weight().least(), within(1e-9));
    }

    @Property
    void equalLikelihoodsWeighNothing(@ForAll("likelihood") double likelihood) {
        assertThat(Decibels.of(likelihood, likelihood, likelihood, likelihood)).isEqualTo(Decibels.ZERO);
    }

    @Property
    void decibelsAddUpInAnyOrder(@ForAll("several") List<Stated> stated) {
        List<Decibels> weights =
                new ArrayList<>(stated.stream().map(Stated::weight).toList());
        double least = weights.stream().mapToDouble(Decibels::least).sum();
        double most = weights.stream().mapToDouble(Decibels::most).sum();
        assertThat(Decibels.sum(weights).least()).isEqualTo(least, within(1e-6));
        assertThat(Decibels.sum(weights).most()).isEqualTo(most, within(1e-6));
        Collections.reverse(weights);
        assertThat(Decibels.sum(weights).least()).isEqualTo(least, within(1e-6));
    }

    @Property
    void theSumIsOneOfWhatItMayBeIfAnyOneFactIsLeftOut(@ForAll("several") List<Stated> stated) {
        List<Decibels> weights = stated.stream().map(Stated::weight).toList();
        Decibels all = Decibels.sum(weights);
        Decibels range = Decibels.withoutAnyOne(weights);
        assertThat(range.least()).isLessThanOrEqualTo(all.least());
        assertThat(range.most()).isGreaterThanOrEqualTo(all.most());
    }

    @Provide
    Arbitrary<Double> likelihood() {
        return Arbitraries.doubles().between(0.0001, 1).ofScale(4);
    }

    @Provide
    Arbitrary<Stated> stated() {
        Arbitrary<Double> each = likelihood();
        return Combinators.combine(each, each, each, each)
                .as((a, b, c, d) -> new Stated(Math.min(a, b), Math.max(a, b), Math.min(c, d), Math.max(c, d)));
    }

    @Provide
    Arbitrary<List<Stated>> several() {
        return stated().list().ofMaxSize(8);
    }
}
