package org.endure.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupingTest {

    @Test
    void threeOfWhichTheSameIsToldStandTogetherWhereTheFirstStands() {
        assertThat(Grouping.of(List.of("one", "three", "two", "seven", "six"), String::length))
                .containsExactly(List.of("one", "two", "six"), List.of("three"), List.of("seven"));
    }

    @Test
    void nothingIsLostAndNothingToldTwice() {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            List<Integer> things =
                    IntStream.range(0, random.nextInt(30)).boxed().toList();
            int kinds = 1 + random.nextInt(12);
            assertThat(Grouping.of(things, each -> each * 7 % kinds).stream()
                            .flatMap(List::stream)
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(things);
        }
    }
}
