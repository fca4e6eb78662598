package org.endure.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.endure.CommandRun;
import org.endure.Golden;
import org.endure.explanation.Bounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases are alike by what a theory finds in them, whatever became of them. */
class LikenessTest {

    private static final String TRUMP = "facts/us-japan/2025-trump-ishiba-takaichi.yaml";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aCaseIsTheSameAsItself() {
        Likeness likeness =
                Likeness.of(pact(Map.of("IV", exact(3), "C4", exact(1))), pact(Map.of("IV", exact(3), "C4", exact(1))));
        assertThat(likeness.least()).isEqualTo(1);
        assertThat(likeness.most()).isEqualTo(1);
        assertThat(likeness.parts()).allMatch(Likeness.Part::isShared);
    }

    @Test
    void theMeasureIsTheLesserOverTheGreaterLevels() {
        Profile here = pact(Map.of("IV", exact(3), "C4", exact(1), "E3", exact(2)));
        Profile there = pact(Map.of("IV", exact(2), "C4", exact(3)));
        assertThat(Likeness.of(here, there).least()).isEqualTo(3.0 / 8, within(1e-9));
        assertThat(Likeness.of(there, here).least()).isEqualTo(3.0 / 8, within(1e-9));
    }

    @Test
    void aLevelThatIsNotKnownIsASpan() {
        Profile here = pact(Map.of("IV", exact(2), "C4", new Bounds(0, 3)));
        Profile there = pact(Map.of("IV", exact(2), "C4", exact(2)));
        Likeness likeness = Likeness.of(here, there);
        assertThat(likeness.least()).isEqualTo(2.0 / 5, within(1e-9));
        assertThat(likeness.most()).isEqualTo(1);
    }

    @Test
    void whatNobodyLookedForIsNotCompared() {
        Profile here = new Profile("a", "1900", "a.yaml", Map.of("IV", exact(2)), Set.of("E3"));
        Likeness likeness = Likeness.of(here, pact(Map.of("IV", exact(2), "E3", exact(3))));
        assertThat(likeness.least()).isEqualTo(1);
        assertThat(likeness.notCompared()).containsExactly("E3");
    }

    @Test
    void theListIsAsRecorded() throws IOException {
        CommandRun run = CommandRun.run(folder, "alike", TRUMP, "--most", "3");
        assertThat(run.exitCode()).isZero();
        Golden.file(Path.of("src/test/resources/golden/alike.txt"), run.out());
    }

    @Test
    void theListIsTheSameIfNobodyKnowsWhatBecameOfTheCases() throws IOException {
        Path cases = Files.createDirectories(folder.resolve("unknown"));
        for (String each : new String[] {"h26-dual-1912", "h53-us-japan-crisis-1959", "h55-us-japan-trump-2018"}) {
            Files.copy(Path.of("facts/cases", each + ".yaml"), cases.resolve(each + ".yaml"));
        }
        CommandRun without = CommandRun.run(folder, "alike", TRUMP, "--cases", "unknown");
        assertThat(without.out())
                .contains("1. US-Japan under Trump")
                .doesNotContain("What became of them", "it endured");
        Files.writeString(
                cases.resolve("outcomes.csv"), "case_id,file,verdict\nH55,h55-us-japan-trump-2018.yaml,COLLAPSED\n");
        CommandRun with = CommandRun.run(folder, "alike", TRUMP, "--cases", "unknown");
        assertThat(with.out()).startsWith(without.out()).contains("2018.yaml): it collapsed", "1912.yaml): not known");
    }

    @Test
    void theListIsGivenAsJsonToo() {
        CommandRun run = CommandRun.run(folder, "alike", TRUMP, "--most", "1", "--format", "json");
        assertThat(run.out()).contains("\"likeness\"", "\"outcomes\"").doesNotContain("verdict");
        assertThat(CommandRun.run(folder, "alike", TRUMP, "--most", "0").exitCode())
                .isEqualTo(2);
    }

    private static Bounds exact(int level) {
        return new Bounds(level, level);
    }

    private static Profile pact(Map<String, Bounds> levels) {
        return new Profile("pact", "1900", "pact.yaml", levels, Set.of());
    }
}
