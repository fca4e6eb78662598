package org.endure.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.endure.files.FileTree;
import org.endure.inference.drools.DrlRuleParser;
import org.endure.theory.Theory;
import org.endure.theory.TheoryReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An edit that changes only how rules are written is no change; any other is named as what it is. */
class TheoryChangesTest {

    private static final String FILE = "rules/collapse/threat-loses-power.drl";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a comment | package org.endure.rules | package org.endure.rules // mine",
                "a comment in a rule | 'when\n  Member( $member : state )' | 'when\n  // each member\n  Member( $member : state )'",
                "spacing | PowerLoss( period == Period.CURRENT, $threat | PowerLoss(period==Period.CURRENT,   $threat",
                "a renamed variable | $moderate | $lowerCutOff",
                "the order of tests | 'changePct < 0, changePct > $moderate' | 'changePct > $moderate, changePct < 0'",
                "the order of choices | trend in (Movement.STABLE, Movement.RISING) | trend in (Movement.RISING, Movement.STABLE)",
            })
    void anEditOfTheWritingOnlyIsNoChange(String edit, String from, String to) throws IOException {
        assertThat(changes(from, to)).as(edit).isEmpty();
    }

    @Test
    void theOrderOfConditionsAndOfRulesIsNoChange() throws IOException {
        assertThat(
                        changes(
                                "  Parameter( name == \"threat.fall.moderate\", $moderate : value )\n  Parameter( name == \"threat.fall.significant\", $significant : value )",
                                "  Parameter( name == \"threat.fall.significant\", $significant : value )\n  Parameter( name == \"threat.fall.moderate\", $moderate : value )"))
                .isEmpty();
    }

    @Test
    void aVariableRenamedInTheReasonTooIsNoChange() throws IOException {
        String text = Files.readString(Path.of(FILE));
        assertThat(changesTo(text.replace("$threat", "$enemy").replace("{threat}", "{enemy}")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a test | changePct > $moderate | changePct >= $moderate | EDITED C1a-1 as edited",
                "swapped variables | 'changePct <= $moderate, changePct >= $significant' | 'changePct <= $significant, changePct >= $moderate' | EDITED C1a-2 as edited",
                "a reason | seen as no smaller | seen as no lesser | EDITED C1a-5 in its wording only",
                "a claim | A threat that has dissolved no longer threatens | A dissolved threat no longer threatens | EDITED C1a-4 in its wording only",
                "an id | '@id(\"C1a-4\")' | '@id(\"C1a-40\")' | EDITED C1a-40 in its wording only",
            })
    void anyOtherEditIsNamed(String edit, String from, String to, String expected) throws IOException {
        assertThat(changes(from, to)).as(edit).containsExactly(expected);
    }

    private List<String> changes(String from, String to) throws IOException {
        String text = Files.readString(Path.of(FILE));
        assertThat(text).contains(from);
        return changesTo(text.replace(from, to));
    }

    private List<String> changesTo(String text) throws IOException {
        Path rules = Path.of("rules");
        try (Stream<Path> files = Files.walk(rules)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(file.toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.writeString(folder.resolve(FILE), text);
        return new TheoryChanges(walt(Path.of("")), walt(folder))
                .all().stream()
                        .map(each -> each.kind() + " " + each.id() + " " + each.reason())
                        .toList();
    }

    private static Theory walt(Path where) {
        return new TheoryReader(FileTree.of(where), new DrlRuleParser()).theory(TheoryReader.DEFAULT, List.of());
    }
}
