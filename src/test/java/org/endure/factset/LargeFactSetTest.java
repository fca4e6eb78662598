package org.endure.factset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.endure.diagnostic.InvalidInputException;
import org.endure.files.FileTree;
import org.endure.scenario.CaseReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LargeFactSetTest {

    private static final int MANY = 100_000;
    private static final String HEAD = """
            alliance: {id: pact, name: Pact, members: [NOR, SWE]}
            period: 1996/1999
            baseline: []
            sources: {book: {kind: SCHOLAR, reference: A book.}}
            facts:
            """;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aHundredThousandFactsAreReadInSeconds() throws IOException {
        write("- {type: Meeting, id: F-%d, sentence: s, area: TRADE, evidence: DEED, actor: NOR, sources: book}\n");

        assertThat(new CaseReader(FileTree.of(folder))
                        .read("large.yaml")
                        .factSet()
                        .observations())
                .hasSize(MANY);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aHundredThousandFaultsAreToldInSecondsAndCounted() throws IOException {
        write("- {type: Meting, id: F-%d, sentence: s, area: TRADE, evidence: DEED, actor: NRO, sources: bok}\n");

        assertThatThrownBy(() -> new CaseReader(FileTree.of(folder)).read("large.yaml"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Not shown: 299,001 more faults.");
    }

    private void write(String fact) throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < MANY; i++) {
            text.append(fact.formatted(i));
        }
        Files.writeString(folder.resolve("large.yaml"), text);
    }
}
