package org.endure.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.endure.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyMembersTest {

    @Test
    void membersWhoSayTheSameAreToldTogetherAndWhatIsNotKnownIsNotToldAsAStrain(@TempDir Path folder)
            throws IOException {
        Path log = folder.resolve("nato.log");
        CommandRun run =
                CommandRun.run(Path.of(""), "assess", "facts/nato/2017-2020-trump.yaml", "--log", log.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        String text = Files.readString(log).replaceAll("\\s+", " ");
        assertThat(text)
                .contains("The United States (essential), Albania, Belgium, Bulgaria, Canada, the Czech Republic")
                .containsOnlyOnce("and Turkey: moderate; stated: worrying")
                .containsOnlyOnce("procurement: moderate doubt remains")
                .contains(
                        "It may also be strained by \"Demographic and social trends\" (C3), \"Domestic competition\" (C4),"
                                + " \"Regime change\" (C5) and \"Ideological divisions\" (C6)");
    }
}
