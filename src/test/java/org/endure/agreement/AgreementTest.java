package org.endure.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.endure.CommandRun;
import org.endure.statistics.Alpha;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Agreement is what Krippendorff computes, and differences are told fact by fact. */
class AgreementTest {

    /** The example of four coders and twelve units in Krippendorff 2011, with its published results. */
    private static final String[] PUBLISHED = {
        "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 ."
    };

    @TempDir
    private Path folder = Path.of("");

    @Test
    void alphaIsThatOfThePublishedExample() {
        assertThat(Alpha.of(units(PUBLISHED), Alpha.Level.NOMINAL)).isEqualTo(0.743, within(0.0005));
        assertThat(Alpha.of(units(PUBLISHED), Alpha.Level.ORDINAL)).isEqualTo(0.815, within(0.0005));
        assertThat(Alpha.of(units(PUBLISHED), Alpha.Level.INTERVAL)).isEqualTo(0.849, within(0.0005));
    }

    @Test
    void alphaOfTwoCodersAndTwoValuesIsThatOfThePublishedExample() {
        String[] binary = {"0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"};
        assertThat(Alpha.of(units(binary), Alpha.Level.NOMINAL)).isEqualTo(0.095, within(0.0005));
    }

    @Test
    void withoutVariationThereIsNoAlpha() {
        assertThat(Alpha.of(units("1 1 1", "1 1 1"), Alpha.Level.NOMINAL)).isNaN();
        assertThat(Alpha.of(units("1 2 3", ". . ."), Alpha.Level.NOMINAL)).isNaN();
    }

    @Test
    void differencesAreToldFactByFact() throws IOException {
        String set = Files.readString(Path.of("facts/cases/h01-nato-1992.yaml"));
        Files.writeString(folder.resolve("a.yaml"), set);
        Files.writeString(
                folder.resolve("b.yaml"),
                set.replaceFirst("magnitude: SIGNIFICANT", "magnitude: SLIGHT").replace("id: H01-9", "id: H01-10"));
        CommandRun text = CommandRun.run(folder, "facts", "diff", "a.yaml", "b.yaml");
        assertThat(text.exitCode()).isZero();
        assertThat(text.out())
                .contains("only in a.yaml: H01-9")
                .contains("only in b.yaml: H01-10")
                .contains("H01-1  CodedMechanism.magnitude: SIGNIFICANT | SLIGHT")
                .contains("Krippendorff");
        CommandRun json = CommandRun.run(folder, "facts", "diff", "a.yaml", "b.yaml", "--format", "json");
        assertThat(json.out())
                .contains("\"attribute\" : \"CodedMechanism.magnitude\"")
                .contains("\"level\" : \"ORDINAL\"");
        assertThat(CommandRun.run(folder, "facts", "diff", "a.yaml", "a.yaml").out())
                .contains("No attribute differs.");
    }

    private static List<List<@Nullable Double>> units(String... coders) {
        List<List<@Nullable Double>> units = new ArrayList<>();
        int count = coders[0].split(" ").length;
        for (int unit = 0; unit < count; unit++) {
            List<@Nullable Double> values = new ArrayList<>();
            for (String coder : coders) {
                String value = coder.split(" ")[unit];
                values.add(value.equals(".") ? null : Double.valueOf(value));
            }
            units.add(values);
        }
        return units;
    }
}
