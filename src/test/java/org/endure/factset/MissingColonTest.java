package org.endure.factset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.files.FileTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whichever key of a fact set loses its colon, the fault is told on its line. */
class MissingColonTest {

    private static final Pattern KEY = Pattern.compile("( *(?:- )?[A-Za-z]\\w*):( .*|)");

    private final FactSetReader reader = new FactSetReader(FileTree.of(Path.of("")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facts/russia-armenia/2021-2024-frozen.yaml",
                "facts/us-iran/1976-1979-revolution.yaml",
                "facts/cases/h01-nato-1992.yaml"
            })
    void everyKeyThatLosesItsColonIsToldOnItsLine(String path) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(path));
        assertThat(told(path, lines)).as("as shipped").isEmpty();
        int keys = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (KEY.matcher(lines.get(i)).matches()) {
                List<String> broken = new ArrayList<>(lines);
                broken.set(i, lines.get(i).replaceFirst(":", ""));
                assertThat(told(path, broken))
                        .as("line %d: %s", i + 1, broken.get(i))
                        .contains(i + 1);
                keys++;
            }
        }
        assertThat(keys).isGreaterThan(80);
    }

    @Test
    void everyLineWithoutAColonIsToldAtOnce() {
        List<String> lines = List.of(
                "alliance:",
                "  id t",
                "  name: T",
                "period 2003",
                "baseline: []",
                "facts:",
                "  - type Institution",
                "    id: x",
                "    area DEFENCE",
                "    name: y");
        assertThat(told("facts/made.yaml", lines)).containsExactly(2, 4, 7, 9);
    }

    @Test
    void textThatOnlyBeginsALineWithAnAttributeIsText() {
        List<String> lines = List.of(
                "alliance: {id: t, name: T, members: [USA, JPN]}",
                "period: 2003",
                "baseline: []",
                "facts:",
                "  - type: Institution",
                "    id: x",
                "    date: 2003",
                "    sentence: The committee covers the",
                "      area of Okinawa, keeps its",
                "      position and at that",
                "      date. It has no",
                "      name.",
                "    name: A committee");
        assertThat(told("facts/made.yaml", lines)).doesNotContain(9, 10, 11, 12);
    }

    private List<Integer> told(String path, List<String> lines) {
        return reader.attempt(path, String.join("\n", lines) + "\n").diagnostics().stream()
                .filter(each -> each.severity() != DiagnosticSeverity.NOTE)
                .map(Diagnostic::at)
                .map(at -> at.line())
                .distinct()
                .toList();
    }
}
