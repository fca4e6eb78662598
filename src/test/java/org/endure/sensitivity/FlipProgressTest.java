package org.endure.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.endure.ShippedTheory;
import org.endure.consultation.Consultation;
import org.endure.fact.Fact;
import org.endure.files.FileTree;
import org.endure.scenario.CaseReader;
import org.junit.jupiter.api.Test;

class FlipProgressTest {

    @Test
    void singleChangesAreDecidedAtOnceAndThatIsTold() {
        List<Fact> facts = Consultation.direct(ShippedTheory.rules())
                .facts(new CaseReader(FileTree.of(Path.of(""))).read("facts/us-japan/1980-1989-reagan-nakasone.yaml"));
        Set<Long> told = new ConcurrentSkipListSet<>();
        Flips flips = FlipSearch.search(
                ShippedTheory.rules(),
                facts,
                new FlipSearch.Question(false, null, 1, Duration.ofMinutes(5)),
                told::add);
        assertThat(told).containsExactly(flips.effort().sets());
    }

    @Test
    void aSearchForPairsTellsHowManyItDecidedAndEndsWhereItsWatcherThrows() {
        List<Fact> facts = Consultation.direct(ShippedTheory.rules())
                .facts(new CaseReader(FileTree.of(Path.of(""))).read("facts/us-japan/1980-1989-reagan-nakasone.yaml"));
        FlipSearch.Question question = new FlipSearch.Question(false, null, 2, Duration.ofMinutes(5));
        Set<Long> told = new ConcurrentSkipListSet<>();
        Flips flips = FlipSearch.search(ShippedTheory.rules(), facts, question, told::add);
        long single = flips.effort().changes();
        assertThat(told).anyMatch(each -> each > single && each < flips.effort().sets());
        assertThatThrownBy(() -> FlipSearch.search(ShippedTheory.rules(), facts, question, decided -> {
                    if (decided > single) {
                        throw new IllegalStateException("enough");
                    }
                }))
                .hasMessage("enough");
    }
}
