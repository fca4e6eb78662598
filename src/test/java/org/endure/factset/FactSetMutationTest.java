package org.endure.factset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.endure.diagnostic.Diagnostic;
import org.endure.files.FileTree;
import org.endure.scenario.CaseReader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a slip of the hand breaks in a shipped fact set is told on the line where it happened. */
class FactSetMutationTest {

    private static final int TRIES_PER_SLIP = 3;

    /**
     * A slip of the hand.
     *
     * @param name what happens
     * @param lines the lines it can happen on
     * @param change what becomes of the line
     */
    private record Slip(String name, Pattern lines, UnaryOperator<String> change) {}

    private static final List<Slip> SLIPS = List.of(
            new Slip(
                    "a key is misspelt",
                    Pattern.compile("^    (sentence|area|evidence|magnitude|level|kind|polarity): .*"),
                    line -> line.replaceFirst("^    (\\w)(\\w)", "    $2$1")),
            new Slip(
                    "a constant is misspelt",
                    Pattern.compile("^    (area|evidence|magnitude|level|polarity): [A-Z_]{4,}$"),
                    line -> line + "X"),
            new Slip("a type is misspelt", Pattern.compile("^  - type: \\w+$"), line -> line + "s"),
            new Slip(
                    "a date is broken",
                    Pattern.compile("^    date: [\\d-]+$"),
                    line -> line.replaceFirst("date: .*", "date: 2017-13-45")),
            new Slip(
                    "a number is not a number",
                    Pattern.compile("^    (ratio|gdpShare|thirdShare|allyGrowth|year): .*"),
                    line -> line.replaceFirst(": .*", ": many")),
            new Slip(
                    "a source is unknown",
                    Pattern.compile("^      - \\{cite: [\\w-]+.*"),
                    line -> line.replaceFirst("cite: [\\w-]+", "cite: nobody-1999")),
            new Slip(
                    "a tab stands in the indent",
                    Pattern.compile("^    (sentence|area|evidence): .*"),
                    line -> "\t" + line.strip()),
            new Slip("the indent is wrong", Pattern.compile("^    (area|evidence): .*"), line -> " " + line),
            new Slip("a key comes twice", Pattern.compile("^    (area|evidence): .*"), line -> line + "\n" + line),
            new Slip("an alias stands for nothing", Pattern.compile("^    area: .*"), line -> "    area: *nothing"),
            new Slip(
                    "a tag asks for an object",
                    Pattern.compile("^    area: .*"),
                    line -> "    area: !!java.net.URL [x]"));

    @TempDir
    private Path folder = Path.of("");

    static Stream<Path> shippedFactSets() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("facts"))) {
            return all
                    .filter(path -> path.toString().endsWith(".yaml")
                            && !path.toString().contains("scenarios"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shippedFactSets")
    void everySlipIsToldWhereItHappened(Path factSet) throws IOException {
        Path home = folder.resolve(factSet.getParent());
        Files.createDirectories(home);
        try (Stream<Path> beside = Files.list(factSet.getParent())) {
            for (Path each : beside.filter(Files::isRegularFile).toList()) {
                Files.copy(each, home.resolve(each.getFileName()));
            }
        }
        List<String> lines = Files.readAllLines(factSet);
        SplittableRandom random = new SplittableRandom(factSet.toString().hashCode());
        for (Slip slip : SLIPS) {
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if (slip.lines().matcher(lines.get(i)).matches()) {
                    places.add(i);
                }
            }
            for (int i = 0; i < Math.min(TRIES_PER_SLIP, places.size()); i++) {
                tell(slip, factSet, lines, places.get(random.nextInt(places.size())));
            }
        }
    }

    private void tell(Slip slip, Path factSet, List<String> lines, int place) throws IOException {
        List<String> broken = new ArrayList<>(lines);
        broken.set(place, slip.change().apply(lines.get(place)));
        Path home = folder.resolve(factSet);
        Files.writeString(home, String.join("\n", broken) + "\n");
        List<Diagnostic> found = new CaseReader(FileTree.of(folder))
                .check(List.of(factSet.toString().replace('\\', '/')), null);
        assertThat(found)
                .as("%s on line %d of %s: %s", slip.name(), place + 1, factSet, broken.get(place))
                .anySatisfy(each -> {
                    assertThat(each.isError()).isTrue();
                    assertThat(each.at().line()).isBetween(place, place + 2);
                });
        assertThat(found)
                .filteredOn(Diagnostic::isError)
                .allSatisfy(each -> assertThat(each.text())
                        .contains(factSet.getFileName().toString())
                        .doesNotContain("Exception"));
    }
}
